import type { Page } from 'playwright-core';
import { Canvas } from '../pages/Canvas.mts';
import { CredentialDialog } from '../pages/CredentialDialog.mts';
import { NodeCreator } from '../pages/NodeCreator.mts';
import { NodePanel } from '../pages/NodePanel.mts';
import { SignUp } from '../pages/SignUp.mts';
import { picturesOf, type TakePicture } from '../pictures.mts';
import type { Step } from '../steps.mts';
import { importAndRunAll } from './bundled-workflows.mts';
import { credentials } from './credentials.mts';
import { findNodes } from './find-nodes.mts';
import { firstSync } from './first-sync.mts';
import { hrConsole } from './hr-console.mts';
import { oauth } from './oauth.mts';
import { settings } from './settings.mts';
import { schedule } from './schedule.mts';

export interface Walk {
	page: Page;
	step: Step;
	/** The fields of valid credentials for the simulators. */
	bambooHr: { subdomain: string; accessToken: string; baseUrl: string };
	/** The same, with an app that users can connect. */
	oauthApp: { subdomain: string; baseUrl: string; clientId: string; clientSecret: string };
	iSpring: { clientId: string; clientSecret: string; otherApiUrl: string };
	/** What the instant workflows are tried with. */
	examples: { employeeId: string; enrollmentId: string };
	/** What happens in the company while somebody looks at it. */
	company: { promote(count: number): void; letLeave(count: number): void };
	/** Enters people into the sheet that the workflow has created. */
	fillSheet(): Promise<void>;
	/** Enters a rule by which everybody needs this course. */
	addRule(course: string): Promise<void>;
	/** Saves the credential of a mail server, which the workflows that send emails need. */
	saveMailCredential(): Promise<void>;
}

/** What the steps work with. */
export interface WalkContext extends Walk {
	canvas: Canvas;
	creator: NodeCreator;
	dialog: CredentialDialog;
	panel: NodePanel;
	picture: TakePicture;
}

export const OWNER = {
	email: 'ada.owner@example.com',
	firstName: 'Ada',
	lastName: 'Owner',
	password: 'Editor-2026',
};

/** Follows somebody who has just installed the package and has never seen it. */
export async function walk(given: Walk): Promise<void> {
	const { page, step } = given;
	const context: WalkContext = {
		...given,
		canvas: new Canvas(page),
		creator: new NodeCreator(page),
		dialog: new CredentialDialog(page),
		panel: new NodePanel(page),
		picture: picturesOf(page),
	};
	await step('A new user signs up in a fresh n8n', async () => {
		await new SignUp(page).createOwner(OWNER);
		return page.url();
	});
	await findNodes(context);
	await credentials(context);
	await settings(context);
	await importAndRunAll(context);
	await schedule(context);
	await hrConsole(context);
	await firstSync(context);
	await oauth(context);
}

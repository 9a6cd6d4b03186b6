import type { Page } from 'playwright-core';
import { Canvas } from '../pages/Canvas.mts';
import { CredentialDialog } from '../pages/CredentialDialog.mts';
import { NodeCreator } from '../pages/NodeCreator.mts';
import { NodePanel } from '../pages/NodePanel.mts';
import { SignUp } from '../pages/SignUp.mts';
import { picturesOf, type TakePicture } from '../pictures.mts';
import type { Steps } from '../Steps.mts';
import { bundledWorkflows } from './bundled-workflows.mts';
import { credentials } from './credentials.mts';
import { findNodes } from './find-nodes.mts';
import { settings } from './settings.mts';
import { schedule } from './schedule.mts';

export interface Walk {
	page: Page;
	steps: Steps;
	/** What a right credential for the simulators holds. */
	bambooHr: { subdomain: string; accessToken: string; baseUrl: string };
	iSpring: { clientId: string; clientSecret: string; otherApiUrl: string };
	/** Whom and what the instant workflows are tried with. */
	toTry: { employeeId: string; enrollmentId: string };
	/** Types people into the sheet that the workflow has made. */
	fillSheet(): Promise<void>;
}

/** What the steps have in their hands. */
export interface Hands extends Walk {
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

/** The way of somebody who has installed the package and sees it for the first time. */
export async function walk(given: Walk): Promise<void> {
	const { page, steps } = given;
	const hands: Hands = {
		...given,
		canvas: new Canvas(page),
		creator: new NodeCreator(page),
		dialog: new CredentialDialog(page),
		panel: new NodePanel(page),
		picture: picturesOf(page),
	};
	await steps.step('Sign in to a fresh n8n', async () => {
		await new SignUp(page).makeOwner(OWNER);
		return page.url();
	});
	await findNodes(hands);
	await credentials(hands);
	await settings(hands);
	await bundledWorkflows(hands);
	await schedule(hands);
}

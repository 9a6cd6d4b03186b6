import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { Canvas } from '../pages/Canvas.mts';
import { CredentialDialog } from '../pages/CredentialDialog.mts';
import { NodePanel } from '../pages/NodePanel.mts';
import { SignUp } from '../pages/SignUp.mts';
import { Film } from './Film.mts';

const WORKFLOW = join(import.meta.dirname, '..', '..', '..', 'workflows', 'sync-people.json');
const NODE = 'Sync people';
/** Small enough for letters to be read in a README. */
const SCREEN = { width: 1120, height: 720 };
const [GLANCE_MS, LOOK_MS, READ_MS] = [900, 1600, 2800];

export interface Scene {
	page: Page;
	packageName: string;
	owner: Record<'email' | 'firstName' | 'lastName' | 'password', string>;
	bambooHr: { subdomain: string; accessToken: string; baseUrl: string };
	iSpring: { clientId: string; clientSecret: string; otherApiUrl: string };
}

/**
 * Films how somebody installs the package in a fresh n8n, connects both systems, previews, syncs, and reads the report.
 *
 * @returns the size of the film in bytes
 */
export async function recordFilm(scene: Scene, file: string): Promise<number> {
	const { page } = scene;
	await page.setViewportSize(SCREEN);
	const film = new Film(page);
	await new SignUp(page).createOwner(scene.owner);
	await install(scene, film);
	await connect(scene, film);
	await preview(page, film);
	await sync(page, film);
	return await film.save(file);
}

async function install({ page, packageName }: Scene, film: Film): Promise<void> {
	const caption = '1. Install';
	await page.goto('/settings/community-nodes');
	const open = page.getByRole('button', { name: 'Install a community node' });
	await open.waitFor();
	await film.shot(caption, GLANCE_MS);
	await open.click();
	const dialog = page.getByRole('dialog');
	const name = dialog.locator('input[type="text"], input:not([type])').first();
	await name.fill(packageName);
	await dialog.getByText('I understand the risks').click();
	await film.shot(caption, LOOK_MS);
	await page.getByTestId('install-community-package-button').click();
	await page.getByTestId('community-package-card').waitFor();
	await dialog.waitFor({ state: 'hidden' });
	await film.shot(caption, LOOK_MS);
}

async function connect({ page, bambooHr, iSpring }: Scene, film: Film): Promise<void> {
	const caption = '2. Connect BambooHR and iSpring Learn';
	const [canvas, dialog] = [new Canvas(page), new CredentialDialog(page)];
	await canvas.openNew();
	await canvas.importFile(WORKFLOW);
	await film.shot(caption, LOOK_MS);
	await canvas.open(NODE);
	await dialog.open('BambooHR Access Token');
	await dialog.fill(bambooHr);
	await film.shot(caption, LOOK_MS);
	await dialog.saveAndPass();
	await dialog.open('iSpring Learn');
	await dialog.choose('apiUrl', 'Other');
	await dialog.fill(iSpring);
	await film.shot(caption, LOOK_MS);
	await dialog.saveAndPass();
}

async function preview(page: Page, film: Film): Promise<void> {
	const caption = '3. Preview every change';
	const panel = new NodePanel(page);
	await panel.choicesOf('operation');
	await film.shot(caption, GLANCE_MS);
	await panel.pick('Plan');
	await panel.execute();
	await panel.outputs();
	await panel.widenOutput();
	await film.shot(caption, READ_MS);
}

async function sync(page: Page, film: Film): Promise<void> {
	const caption = '4. Sync';
	const [canvas, panel] = [new Canvas(page), new NodePanel(page)];
	await panel.choicesOf('operation');
	await panel.pick('Sync');
	await panel.close();
	await film.shot(caption, GLANCE_MS);
	await canvas.execute('Sync now', 'Success?');
	await film.shot(caption, LOOK_MS);
	await canvas.open(NODE);
	await panel.outputs();
	await film.shot('5. Read the report', READ_MS);
	const file = `${await panel.downloadReport()}.html`;
	copyFileSync(file.slice(0, -'.html'.length), file);
	await page.goto(pathToFileURL(file).href);
	await film.shot('5. Read the report', READ_MS);
	await page.mouse.wheel(0, SCREEN.height * 0.8);
	await page.waitForTimeout(500);
	await film.shot('5. Read the report', READ_MS);
}

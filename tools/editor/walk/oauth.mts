import assert from 'node:assert/strict';
import type { WalkContext } from './index.mts';

const NODE = 'BambooHR Learning';

/** Connects a node to BambooHR with OAuth 2, in place of the access token, and reads employees with it. */
export async function oauth({
	step,
	canvas,
	creator,
	dialog,
	panel,
	picture,
	oauthApp,
}: WalkContext): Promise<void> {
	await step('BambooHR can be connected with OAuth 2, as its user', async () => {
		await canvas.openNew();
		await creator.open();
		await creator.add('employees', NODE, 'Get many employees');
		await panel.createCredential();
		await dialog.signInWith('OAuth2');
		await dialog.fill(oauthApp);
		await picture('credential-oauth');
		await dialog.connect();
		return 'n8n has selected it in the node';
	});
	await step('The node reads employees with it', async () => {
		// n8n loads the lists of the node when the credential is created, before it is connected.
		await panel.close();
		await canvas.open('Get many employees');
		const fields = await panel.choicesOf('fields');
		assert.ok(fields.includes('Department'), `The list offers only: ${fields.join(', ')}`);
		await panel.pick('Department');
		await panel.execute();
		return await panel.countOfItems();
	});
	await panel.close();
}

import assert from 'node:assert/strict';
import type { WalkContext } from './index.mts';

/** Creates both credentials, first with a wrong secret. */
export async function credentials(context: WalkContext): Promise<void> {
	const { step, canvas, dialog, panel, picture, bambooHr, iSpring } = context;
	await canvas.open('Sync people changes');
	const credentialTypes = [
		{
			label: 'BambooHR Access Token',
			wrong: { ...bambooHr, accessToken: 'wrong-token' },
			corrected: ['accessToken', bambooHr.accessToken],
			message: 'rejected the API key',
		},
		{
			label: 'iSpring Learn',
			wrong: { ...iSpring, clientSecret: 'wrong-secret' },
			corrected: ['clientSecret', iSpring.clientSecret],
			message: 'wrong Client ID or Client Secret',
		},
	];
	for (const { label, wrong, corrected, message } of credentialTypes) {
		await step(`The credential ${label} says what is wrong with its secret`, async () => {
			await dialog.open(label);
			// The address of the simulator is not in the list.
			if (label === 'iSpring Learn') await dialog.choose('apiUrl', 'Other');
			await dialog.fill(wrong);
			const shown = await dialog.saveAndFail(message);
			await picture(label === 'iSpring Learn' ? 'credential-ispring' : 'credential-bamboohr');
			return shown;
		});
		await step(`The credential ${label} passes its test once the secret is corrected`, async () => {
			await dialog.fill(Object.fromEntries([corrected]));
			await dialog.saveAndPass();
			return 'n8n has selected it in the node';
		});
	}
	await step('The node has both of its credentials', async () => {
		const missing = await panel.chooseCredentials();
		assert.equal(missing, 0, 'A credential is not selected.');
		return 'Both are selected';
	});
	// n8n draws the key icon over the name of a new credential until the node is opened again.
	await panel.close();
	await canvas.open('Sync people changes');
}

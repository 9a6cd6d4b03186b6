import { expect } from '../Steps.mts';
import type { Hands } from './index.mts';

/** Makes both credentials, first with a mistake. */
export async function credentials(hands: Hands): Promise<void> {
	const { steps, canvas, dialog, panel, picture, bambooHr, iSpring } = hands;
	await canvas.open('Sync people');
	const made = [
		{
			label: 'BambooHR Access Token',
			wrong: { ...bambooHr, accessToken: 'wrong-token' },
			right: ['accessToken', bambooHr.accessToken],
			says: 'does not accept the access token',
		},
		{
			label: 'iSpring Learn',
			wrong: { ...iSpring, clientSecret: 'wrong-secret' },
			right: ['clientSecret', iSpring.clientSecret],
			says: 'wrong Client ID or Client Secret',
		},
	];
	for (const { label, wrong, right, says } of made) {
		await steps.step(`${label} with a mistake`, async () => {
			await dialog.open(label);
			// The simulator's address is none of those to choose from.
			if (label === 'iSpring Learn') await dialog.choose('apiUrl', 'Other');
			await dialog.fill(wrong);
			const said = await dialog.saveInVain(says);
			await picture(label === 'iSpring Learn' ? 'credential-ispring' : 'credential-bamboohr');
			return said;
		});
		await steps.step(`${label} without`, async () => {
			await dialog.fill(Object.fromEntries([right]));
			await dialog.saveAndPass();
			return 'the test passed, and n8n chose it in the node';
		});
	}
	await steps.step('No credential is missing in the node', async () => {
		const missing = await panel.chooseCredentials();
		expect(missing === 0, 'none to choose', missing);
		return 'both are chosen';
	});
}

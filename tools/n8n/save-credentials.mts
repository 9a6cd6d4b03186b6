import type { Mailbox } from '../mailbox/mailbox.mts';
import type { SampleSystems } from '../simulator/sample-systems.mts';
import type { CredentialData, N8nApi } from './n8n-api.mts';
import type { ChosenCredentials } from './workflow-file.mts';

/**
 * Saves and tests credentials that lead to a pair of simulators.
 *
 * @param suffix tells them from those of another pair, as in `BambooHR (simulator)`
 * @throws Error with the message of n8n's credential test when one fails
 */
export async function saveCredentials(
	api: N8nApi,
	{ bamboo, ispring }: SampleSystems,
	suffix: string,
): Promise<ChosenCredentials> {
	const { subdomain, accessToken } = bamboo;
	const { clientId, clientSecret } = ispring;
	return Object.fromEntries([
		await save(api, 'bambooHrTokenApi', `BambooHR (${suffix})`, {
			subdomain,
			accessToken,
			baseUrl: bamboo.url,
		}),
		await save(api, 'iSpringLearnApi', `iSpring Learn (${suffix})`, {
			authentication: 'apiKey',
			apiUrl: ispring.url,
			clientId,
			clientSecret,
		}),
	]);
}

/**
 * Saves and tests a credential for Send Email that leads to a mail server of this machine.
 *
 * @throws Error with the message of n8n's credential test when it fails
 */
export async function saveMailCredential(api: N8nApi, { host, port }: Mailbox): Promise<ChosenCredentials> {
	const data = { user: '', password: '', host, port, secure: false, disableStartTls: true };
	return Object.fromEntries([await save(api, 'smtp', 'Email (caught on this machine)', data)]);
}

async function save(api: N8nApi, type: string, name: string, data: CredentialData) {
	return [type, { id: await api.createTestedCredential(name, type, data), name }] as const;
}

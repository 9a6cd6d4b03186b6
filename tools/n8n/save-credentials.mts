import type { SampleSystems } from '../simulator/sample-systems.mts';
import type { N8nApi } from './n8n-api.mts';
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
	const save = async (type: string, system: string, data: Record<string, string>) => {
		const name = `${system} (${suffix})`;
		return [type, { id: await api.createTestedCredential(name, type, data), name }] as const;
	};
	const { subdomain, accessToken } = bamboo;
	const { clientId, clientSecret } = ispring;
	return Object.fromEntries([
		await save('bambooHrTokenApi', 'BambooHR', { subdomain, accessToken, baseUrl: bamboo.url }),
		await save('iSpringLearnApi', 'iSpring Learn', {
			authentication: 'apiKey',
			apiUrl: ispring.url,
			clientId,
			clientSecret,
		}),
	]);
}

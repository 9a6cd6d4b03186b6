import type { SampleCredential } from '../pages/Page.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';

/** What to enter in the credential of n8n. */
export function credential(sim: ISpringSimulator): SampleCredential {
	return {
		type: 'iSpring Learn API',
		values: [
			['Authentication', 'API Key'],
			['API URL', `Other: ${sim.url}`],
			['Client ID', sim.clientId],
			['Client Secret', sim.clientSecret],
		],
	};
}

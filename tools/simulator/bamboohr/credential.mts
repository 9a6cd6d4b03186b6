import type { SampleCredential } from '../pages/Page.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';

/** What to enter in the credential of n8n. */
export function credential(sim: BambooHrSimulator): SampleCredential {
	return {
		type: 'BambooHR Access Token API',
		values: [
			['Subdomain', sim.subdomain],
			['Access Token', sim.accessToken],
			['Base URL', sim.url],
		],
	};
}

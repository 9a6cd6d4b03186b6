import type { N8nApi } from '../n8n/n8n-api.mts';
import { workflowWith, type ChosenCredentials } from '../n8n/workflow-file.mts';
import { startBambooHr, type BambooHrSimulator } from '../simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../simulator/company.mts';
import { startISpring, type ISpringSimulator } from '../simulator/ispring/index.mts';

const PEOPLE = 100;
const SUBDOMAIN = 'examplecompany';

/** All companies of a run are filled at the same instant, so that they are equal. */
const FILLED_AT = new Date();

/** The sample company in a pair of simulators of its own, and the credentials that lead to it. */
export interface Company {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	credentials: ChosenCredentials;
	/** Imports a bundled workflow with these credentials. */
	importFile(file: string): Promise<string>;
}

/** @param closing gets what ends the simulators */
export async function openCompany(
	api: N8nApi,
	name: string,
	closing: Array<() => Promise<void>>,
): Promise<Company> {
	const accessToken = 'sample-access-token';
	const client = { clientId: 'sample-client', clientSecret: 'sample-secret' };
	// BambooHR itself takes https addresses only.
	const quirks = { localWebhooks: true };
	const bamboo = await startBambooHr({ subdomain: SUBDOMAIN, accessToken, quirks, now: () => FILLED_AT });
	closing.push(async () => await bamboo.close());
	const ispring = await startISpring({ ...client, now: () => FILLED_AT });
	closing.push(async () => await ispring.close());
	fillSampleCompany(bamboo, ispring, { people: PEOPLE });
	for (const system of [bamboo, ispring]) system.now = () => new Date();

	const save = async (type: string, system: string, data: Record<string, string>) => {
		const title = `${system} (${name})`;
		return [type, { id: await api.createTestedCredential(title, type, data), name: title }] as const;
	};
	const credentials = Object.fromEntries([
		await save('bambooHrTokenApi', 'BambooHR', { subdomain: SUBDOMAIN, accessToken, baseUrl: bamboo.url }),
		await save('iSpringLearnApi', 'iSpring Learn', {
			authentication: 'apiKey',
			apiUrl: ispring.url,
			...client,
		}),
	]);
	const importFile = async (file: string) => await api.createWorkflow(workflowWith(file, credentials));
	return { bamboo, ispring, credentials, importFile };
}

/** Requests so far that changed something. */
export function writesIn({ log }: BambooHrSimulator | ISpringSimulator): number {
	return log.filter(({ changed }) => changed).length;
}

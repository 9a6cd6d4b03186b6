import type { N8nApi } from '../n8n/n8n-api.mts';
import type { Session } from '../n8n/run-and-clean-up.mts';
import { saveCredentials } from '../n8n/save-credentials.mts';
import { workflowWith, type ChosenCredentials } from '../n8n/workflow-file.mts';
import { startSampleSystems, type SampleSystems } from '../simulator/sample-systems.mts';

const PEOPLE = 100;

/** All companies are filled at the same time, so that their data is equal. */
const FILLED_AT = new Date();

/** The sample company in a pair of simulators of its own, and the credentials that lead to it. */
export interface Company extends SampleSystems {
	credentials: ChosenCredentials;
	/** Imports a bundled workflow with these credentials, and returns its id. */
	importFile(file: string): Promise<string>;
}

/**
 * Starts the simulators of a company and saves credentials for them.
 *
 * @param closing receives what ends the simulators
 */
export async function openCompany(api: N8nApi, name: string, closing: Session['closing']): Promise<Company> {
	const systems = await startSampleSystems(closing, { people: PEOPLE, filledAt: FILLED_AT });
	const credentials = await saveCredentials(api, systems, name);
	const importFile = async (file: string) => await api.createWorkflow(workflowWith(file, credentials));
	return { ...systems, credentials, importFile };
}

/** The number of requests so far that changed something. */
export function writesIn({ log }: SampleSystems['bamboo'] | SampleSystems['ispring']): number {
	return log.filter(({ changed }) => changed).length;
}

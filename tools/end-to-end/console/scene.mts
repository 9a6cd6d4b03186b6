import assert from 'node:assert/strict';
import type { FormPage } from '../../n8n/form-page.mts';
import { FormVisit } from '../../n8n/form-visit.mts';
import { OWNER, type SampleN8n } from '../../n8n/sample-n8n.mts';

const RUN_TABLE = 'bamboohr_ispring_runs';
const CHANGES_TABLE = 'bamboohr_ispring_changes';

/** Where HR finds the console. */
export const ADDRESS = '/form/hr-console';

export type Row = Record<string, unknown>;

/** The console as a signed-in person of HR uses it, and what it leaves behind. */
export interface Scene extends SampleN8n {
	visit: FormVisit;
	/** The pages up to the one with the choices. */
	openFirstPage(): Promise<FormPage>;
	/** Opens the console, and takes this choice. */
	choose(choice: string): Promise<FormPage>;
	/** Gives this answer to the only question of a page; it may be shortened to its beginning. */
	answer(page: FormPage, beginning: string): Promise<FormPage>;
	/** The rows that were added to both tables while `act` ran. */
	rowsOf(act: () => Promise<void>): Promise<{ runs: Row[]; changes: Row[] }>;
}

/** Signs the owner of n8n in as a browser does. */
export async function sceneOf(n8n: SampleN8n): Promise<Scene> {
	const { api, url, until } = n8n;
	const visit = new FormVisit(url, until);
	await visit.signIn(OWNER);
	const openFirstPage = async () => await visit.submit(await visit.open(ADDRESS));
	const answer = async (page: FormPage, beginning: string) => {
		const option = page.options.find((one) => one.startsWith(beginning));
		assert.ok(option, `"${beginning}" is not among the answers: ${page.options.join(' / ')}`);
		return await visit.submit(page, { [page.question]: [option] });
	};
	const countOf = async (table: string) => (await api.rowsOfDataTable(table)).length;
	return {
		...n8n,
		visit,
		openFirstPage,
		answer,
		choose: async (choice) => await answer(await openFirstPage(), choice),
		async rowsOf(act) {
			// The tables are there once a sync has run.
			const [runs, changes] = [await countOf(RUN_TABLE), await countOf(CHANGES_TABLE)];
			await act();
			return {
				runs: (await api.rowsOfDataTable(RUN_TABLE)).slice(runs),
				changes: (await api.rowsOfDataTable(CHANGES_TABLE)).slice(changes),
			};
		},
	};
}

import assert from 'node:assert/strict';
import type { FormPage } from '../../n8n/form-page.mts';
import { FormVisit } from '../../n8n/form-visit.mts';
import { publish } from '../../n8n/publish.mts';
import { OWNER, type SampleN8n } from '../../n8n/sample-n8n.mts';
import { saveCredentials } from '../../n8n/save-credentials.mts';
import { workflowWith } from '../../n8n/workflow-file.mts';
import { CHANGES, RUNS } from '../tables.mts';
import { startUnsyncedCompany, type UnsyncedCompany } from './company.mts';

/** Where HR finds the form. */
export const ADDRESS = '/form/first-sync';

type Row = Record<string, unknown>;

/** The form as a signed-in person of HR uses it, with a company of its own. */
export interface Scene extends UnsyncedCompany {
	visit: FormVisit;
	/** The pages up to the one with what the check found. */
	check(): Promise<FormPage>;
	/** Gives this answer to the question of a page, or these; they may be shortened to their beginnings. */
	answer(page: FormPage, ...beginnings: string[]): Promise<FormPage>;
	/** Presses the button twice at the same moment, and returns the page that follows. */
	pressTwice(page: FormPage, beginning: string): Promise<FormPage>;
	/** Up to the preview of the sync, without linking anybody. */
	preview(): Promise<FormPage>;
	/** The rows that were added to both tables while `act` ran. */
	rowsOf(act: () => Promise<void>): Promise<{ runs: Row[]; changes: Row[] }>;
	/** The users that store the ID of an employee. */
	linkedIds(): string[];
}

/** Starts a company, publishes the form for it, lets `act` use it, and ends both. */
export async function withScene(
	n8n: SampleN8n,
	file: string,
	act: (scene: Scene) => Promise<void>,
): Promise<void> {
	const { api, url, until, importedFiles } = n8n;
	const closing: Array<() => Promise<void>> = [];
	const company = await startUnsyncedCompany(closing);
	const credentials = await saveCredentials(api, company, 'first sync');
	importedFiles.add(file);
	const workflowId = await api.createWorkflow(workflowWith(file, credentials));
	await publish(n8n, workflowId, `workflows/${file}`);
	const visit = new FormVisit(url, until);
	await visit.signIn(OWNER);
	const optionsOf = (page: FormPage, beginnings: string[]) =>
		beginnings.map((beginning) => {
			const option = page.options.find((one) => one.startsWith(beginning));
			assert.ok(option, `"${beginning}" is not among the answers: ${page.options.join(' / ')}`);
			return option;
		});
	const check = async () => await visit.submit(await visit.open(ADDRESS));
	const answer = async (page: FormPage, ...beginnings: string[]) =>
		await visit.submit(page, { [page.question]: optionsOf(page, beginnings) });
	try {
		await act({
			...company,
			visit,
			check,
			answer,
			async pressTwice(page, beginning) {
				const answers = { [page.question]: optionsOf(page, [beginning]) };
				// Of two, n8n refuses one, or does not answer it.
				const press = async () =>
					await visit.post(page, answers, AbortSignal.timeout(3_000)).catch(() => undefined);
				await Promise.all([press(), press()]);
				return await visit.follow(page.url);
			},
			async preview() {
				const likely = await answer(await check(), 'Go on');
				const others = likely.text.includes('The very likely pairs')
					? await answer(likely, 'Link none')
					: likely;
				return others.text.includes('Which of these') ? await answer(others) : others;
			},
			async rowsOf(act) {
				const rows = async () => ({
					runs: await api.rowsOfRuns(RUNS),
					changes: await api.rowsOfDataTable(CHANGES),
				});
				const before = await rows();
				await act();
				const { runs, changes } = await rows();
				return { runs: runs.slice(before.runs.length), changes: changes.slice(before.changes.length) };
			},
			linkedIds: () =>
				[...company.ispring.state.users.values()].flatMap(({ fields }) => fields.BAMBOOHR_ID || []).sort(),
		});
	} finally {
		await api.unpublish(workflowId);
		for (const close of closing.reverse()) await close();
	}
}

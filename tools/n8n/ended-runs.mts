import type { ListedRun } from './n8n-answers.mts';
import type { N8nApi } from './n8n-api.mts';
import { isUnderWay } from './run-status.mts';
import type { Until } from './wait-until.mts';

/** Which runs of a workflow are waited for. */
export interface WantedRuns {
	/** At least this many; default 1. */
	count?: number;
	/** Only runs with a higher id than this; default all. */
	after?: number;
}

/** Waits until all runs of a workflow have ended, and returns them, newest first. Does not read their data. */
export async function endedRuns(
	{ api, until }: { api: N8nApi; until: Until },
	title: string,
	workflowId: string,
	{ count = 1, after = 0 }: WantedRuns = {},
): Promise<ListedRun[]> {
	return await until(title, async () => {
		const runs = (await api.executionsOf(workflowId)).filter(({ id }) => Number(id) > after);
		const isOver = runs.length >= count && runs.every(({ status }) => !isUnderWay(status));
		return isOver ? runs : undefined;
	});
}

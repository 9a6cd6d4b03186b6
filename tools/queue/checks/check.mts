import type { ListedRun } from '../../n8n/n8n-api.mts';
import { waitUntil } from '../../n8n/wait-until.mts';
import type { Cluster } from '../cluster.mts';

const RUN_LIMIT_MS = 600_000;

export const SYNC_FILE = 'sync-people-and-learning.json';
export const MANUAL_TRIGGER = 'Sync now';
export const RUN_TABLE = 'bamboohr_ispring_runs';

/** What a check came to: whether it is as it must be, and what was seen. */
export interface Finding {
	isRight: boolean;
	seen: string;
}

/** What every check works with. */
export interface Stage {
	cluster: Cluster;
	/** What ends what a check starts. */
	closing: Array<() => Promise<void>>;
	signal: AbortSignal;
	/** Waits until `look` answers something. */
	until<T>(title: string, look: () => T | undefined | Promise<T | undefined>): Promise<T>;
}

export function stageFor(cluster: Cluster, closing: Stage['closing'], signal: AbortSignal): Stage {
	return {
		cluster,
		closing,
		signal,
		until: async (title, look) =>
			await waitUntil(title, async () => await look(), { limitMs: RUN_LIMIT_MS, signal }),
	};
}

/** The runs of a workflow once there are so many and all have ended. Never reads what is in them. */
export async function endedRuns(
	{ cluster, until }: Stage,
	title: string,
	workflowId: string,
	count = 1,
): Promise<ListedRun[]> {
	return await until(title, async () => {
		const runs = await cluster.api.executionsOf(workflowId);
		const isOver = runs.length >= count && runs.every(({ status }) => !UNDER_WAY.includes(status));
		return isOver ? runs : undefined;
	});
}

const UNDER_WAY = ['new', 'running', 'waiting'];

/** `12 (success, on worker-1)`. */
export function described({ cluster }: Stage, runs: readonly ListedRun[]): string {
	return runs
		.map(({ id, status, mode }) => `${id} (${mode}, ${status}, on ${cluster.workerOf(id) ?? 'no worker'})`)
		.join(', ');
}

import type { ListedRun } from '../../n8n/n8n-answers.mts';
import type { N8nApi } from '../../n8n/n8n-api.mts';
import type { Session } from '../../n8n/run-and-clean-up.mts';
import { untilWithin, type Until } from '../../n8n/wait-until.mts';
import type { Cluster } from '../../n8n/queue-mode/cluster.mts';

const RUN_LIMIT_MS = 600_000;

export const SYNC_FILE = 'sync-people-and-learning.json';
export const MANUAL_TRIGGER = 'Sync now';
export const RUN_TABLE = 'bamboohr_ispring_runs';

/** What every test works with. */
export interface Stage {
	cluster: Cluster;
	api: N8nApi;
	/** Receives what ends the things that a test starts. */
	closing: Session['closing'];
	until: Until;
}

export function stageFor(cluster: Cluster, { closing, signal }: Session): Stage {
	return {
		cluster,
		api: cluster.api,
		closing,
		until: untilWithin({ limitMs: RUN_LIMIT_MS, signal }),
	};
}

/** Runs in words, such as `12 (manual, success, on worker-1)`. */
export function described({ cluster }: Stage, runs: readonly ListedRun[]): string {
	return runs
		.map(({ id, status, mode }) => `${id} (${mode}, ${status}, on ${cluster.workerOf(id) ?? 'no worker'})`)
		.join(', ');
}

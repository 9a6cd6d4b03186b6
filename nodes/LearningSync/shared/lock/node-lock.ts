import type { IExecuteFunctions } from 'n8n-workflow';
import type { Lock } from './with-lock';

const SCOPE = 'node';
const OPTIONS = { mode: 'entries' } as const;
const ACQUIRED = 'run in progress';

/**
 * A lock in n8n's database, one for each node of each workflow.
 *
 * n8n stores for a node which entries it has processed (its Remove Duplicates node is built on that), in one row per
 * node that the first entry inserts. Two workers cannot both insert the row, because its key is unique. The number of
 * entries is the number of heartbeats.
 */
export function nodeLock(context: IExecuteFunctions): Lock {
	const { helpers } = context;
	let count = 0;
	return {
		heartbeats: async () => await helpers.getProcessedDataCount(SCOPE, OPTIONS),
		acquire: async () => (await helpers.checkProcessedAndRecord([ACQUIRED], SCOPE, OPTIONS)).new.length > 0,
		async renew() {
			count += 1;
			// The same entry counts once, so it must differ from those of an owner whose lease expired.
			const heartbeat = `heartbeat ${count} of ${context.getExecutionId()}`;
			await helpers.checkProcessedAndRecord([heartbeat], SCOPE, OPTIONS);
		},
		release: async () => await helpers.clearAllProcessedItems(SCOPE, OPTIONS),
	};
}

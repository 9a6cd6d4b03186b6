import type { IExecuteFunctions } from 'n8n-workflow';
import type { Sign } from './across-workers';

const SCOPE = 'node';
const OPTIONS = { mode: 'entries' } as const;
const OWNED = 'run under way';

/**
 * A sign in n8n's database, one for each node of each workflow.
 *
 * n8n lets nodes keep what they have processed (its own Remove Duplicates node is made of that): one row for each
 * node, whose first entry inserts it. Two workers cannot both insert it, since its key is unique.
 */
export function signOf(context: IExecuteFunctions): Sign {
	const { helpers } = context;
	let count = 0;
	return {
		beats: async () => await helpers.getProcessedDataCount(SCOPE, OPTIONS),
		acquire: async () => (await helpers.checkProcessedAndRecord([OWNED], SCOPE, OPTIONS)).new.length > 0,
		async renew() {
			count += 1;
			// Different from those of a run that was cut off: the same entry twice counts once.
			const beat = `beat ${count} of ${context.getExecutionId()}`;
			await helpers.checkProcessedAndRecord([beat], SCOPE, OPTIONS);
		},
		release: async () => await helpers.clearAllProcessedItems(SCOPE, OPTIONS),
	};
}

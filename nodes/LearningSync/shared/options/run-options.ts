import { z } from 'zod/v3';
import { option } from './option';

const off = z.boolean().default(false);

/** Options that change how a run is carried out and reported, but not what it decides. */
export const runOptions = {
	concurrency: option(z.number().int().min(1).max(16).default(4).describe('Concurrency'), {
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 16 },
		description: 'How many requests may be in progress at the same time, per system',
	}),
	includeLog: option(off.describe('Include Log'), {
		type: 'boolean',
		description:
			'Whether to add the run to the summary as plain text, one line per change, for a file or an email',
	}),
	report: option(off.describe('Include Report'), {
		type: 'boolean',
		description:
			'Whether to add the run to the summary as an HTML page, in the binary field "report", for example as an email attachment. It contains names and email addresses.',
	}),
	includeUnchanged: option(off.describe('Include Unchanged'), {
		type: 'boolean',
		description:
			'Whether to also output an item, with a reason, for every employee and record that needs no change',
	}),
	lastRuns: option(z.unknown().describe('Last Runs'), {
		type: 'json',
		description:
			'Earlier runs, newest first, up to ten: items of a node that reads the run table, or earlier summaries. The report lists them, and an export with Verify Days above 1 catches up on the days without a successful run. If empty, the report lists none.',
	}),
};

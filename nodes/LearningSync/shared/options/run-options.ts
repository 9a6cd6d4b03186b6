import { z } from 'zod/v3';
import { MAX_CONCURRENCY } from '../../../../src/http/pace/adaptive-concurrency';
import { option } from './option';

/** A cleared number field is empty text or null. */
const fixedConcurrency = z
	.preprocess(
		(value) => (value === '' || value === null ? undefined : value),
		z.number().int().min(1).max(MAX_CONCURRENCY).optional(),
	)
	.describe('Concurrency');

const off = z.boolean().default(false);

/** Options that change how a run is carried out and reported, but not what it decides. */
export const runOptions = {
	concurrency: option(fixedConcurrency, {
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_CONCURRENCY },
		description:
			'How many requests to each system may be in progress at the same time. If empty, this adapts to how fast the systems answer.',
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
			'Earlier runs to list in the report, newest first, up to ten: items of a node that reads the run table, or earlier summaries. If empty, the report lists none.',
	}),
};

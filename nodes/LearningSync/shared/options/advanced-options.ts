import { z } from 'zod/v3';
import { MAX_CONCURRENCY } from '../../../../src/http/pace/adaptive-concurrency';
import { inCollection } from './collections';
import { option } from './option';

/** A cleared number field is empty text or null. */
const fixedConcurrency = z
	.preprocess(
		(value) => (value === '' || value === null ? undefined : value),
		z.number().int().min(1).max(MAX_CONCURRENCY).optional(),
	)
	.describe('Concurrency');

/** How a run is carried out, and what workflows hand to it. Most people never need them. */
export const advancedOptions = inCollection('options', {
	concurrency: option(fixedConcurrency, {
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_CONCURRENCY },
		description:
			'How many requests to each system may be in progress at the same time. If empty, this adapts to how fast the systems answer.',
	}),
	lastRuns: option(z.unknown().describe('Last Runs'), {
		type: 'json',
		description:
			'Earlier runs, newest first, up to thirty: items of a node that reads the run table, or earlier summaries. The report lists and compares them, and an export with Verify Days above 1 catches up on the days without an export. If empty, the report lists none.',
	}),
});

import { z } from 'zod/v3';
import { inCollection } from './collections';
import { option } from './option';

/** How a run is carried out, and what workflows hand to it. Most people never need them. */
export const advancedOptions = inCollection('options', {
	concurrency: option(z.number().int().min(1).max(16).default(4).describe('Concurrency'), {
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 16 },
		description: 'How many requests may be in progress at the same time, per system',
	}),
	lastRuns: option(z.unknown().describe('Last Runs'), {
		type: 'json',
		description:
			'Earlier runs to list in the report, newest first, up to ten: items of a node that reads the run table, or earlier summaries. If empty, the report lists none.',
	}),
});

import { z } from 'zod/v3';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

/** What a run knows from the runs before it. */
export const historyOptions = inCollection('options', {
	memory: option(z.unknown().describe('Memory'), {
		type: 'string',
		placeholder: "e.g. {{ $('Get memory').first().json.counts }}",
		description:
			'The memory of the last run, from its summary; the bundled workflows store it in the run table. It prevents a value that iSpring Learn stores differently, for example in capital letters, from being written again in every run, and tells which group belongs to which value, and which work leave the sync set and may end. If empty, nothing is remembered.',
	}),
	since: option(z.unknown().describe('Since'), {
		type: 'string',
		placeholder: 'e.g. 2026-01-31T06:00:00Z',
		description:
			'Only check employees changed after this time. Use the nextSince of the last successful run. If empty, every employee is checked.',
	}),
});

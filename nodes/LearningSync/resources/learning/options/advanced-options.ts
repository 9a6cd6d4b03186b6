import { z } from 'zod/v3';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

/** What a run knows from the runs before it. */
export const historyOptions = inCollection('options', {
	since: option(z.unknown().describe('Since'), {
		type: 'string',
		placeholder: 'e.g. 2026-01-31T06:00:00Z',
		description:
			'Only check results completed or assigned after this time. Use the nextSince of the last successful run. If empty, all results are checked.',
	}),
});

import { z } from 'zod/v3';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

/** What workflows hand to a run. */
export const historyOptions = inCollection('options', {
	madeByRules: option(z.unknown().describe('Made by Rules'), {
		type: 'json',
		placeholder: "e.g. {{ $('Read ledger').all().map((item) => item.json.enrollmentId) }}",
		description:
			'IDs of the enrollments that earlier runs made: a list, or rows with an enrollmentId. Only these are ever ended, closed or given another due date, so that what an administrator assigned by hand stays. If empty, none is.',
	}),
	since: option(z.unknown().describe('Since'), {
		type: 'string',
		placeholder: 'e.g. 2026-01-31T06:00:00Z',
		description:
			'Only decide about employees changed after this time. Use the nextSince of the last successful run. A hire date that arrives and a certificate that ends are only seen by a run without it, so let the first run of each day be one. If empty, every employee is covered.',
	}),
});

import { z } from 'zod/v3';
import { learningSettingsShape } from '../../../../../src/learning/settings';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

const { shape: settings } = learningSettingsShape;

/** How much of everything a run looks at. */
export const coverageOptions = inCollection('options', {
	since: option(z.unknown().describe('Since'), {
		type: 'string',
		placeholder: 'e.g. 2026-01-31T06:00:00Z',
		description:
			'Only check results completed or assigned after this time. Use the nextSince of the last successful run. If empty, all results are checked.',
	}),
	verifyDays: option(settings.verifyDays, {
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 365 },
		description:
			'Over how many days a full run spreads comparing what BambooHR already has. At 1, every full run compares the training records and files of everyone. At 7, each employee has a turn once a week, which takes a small part of the requests. Whatever is new is exported at once.',
	}),
});

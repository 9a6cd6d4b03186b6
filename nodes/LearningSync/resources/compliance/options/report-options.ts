import { z } from 'zod/v3';
import { complianceSettingsShape } from '../../../../../src/compliance/settings';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

/** What a report outputs. */
export const reportOptions = inCollection('output', {
	groupBy: option(complianceSettingsShape.shape.groupBy, {
		type: 'options',
		options: [
			{ name: 'Department', value: 'department' },
			{ name: 'Division', value: 'division' },
			{ name: 'Location', value: 'location' },
			{ name: 'Supervisor', value: 'supervisor' },
		],
		description: 'What the rates are counted by',
	}),
	includeValid: option(z.boolean().default(false).describe('Include Valid'), {
		type: 'boolean',
		description: 'Whether to also output an item for every person and course that is valid',
	}),
	report: option(z.boolean().default(true).describe('Include Report'), {
		type: 'boolean',
		description:
			'Whether to add files to the summary: the page "matrix", and the tables "gaps" and "evidence". They contain names and email addresses.',
	}),
});

import { z } from 'zod/v3';
import { peopleSettingsShape } from '../../../../../src/people/settings';
import { SEVERAL_FROM_LIST } from '../../../shared/options/list-description';
import { filterOptions } from '../../../shared/options/filter-options';
import { option } from '../../../shared/options/option';

const { shape: settings } = peopleSettingsShape;

/** Which employees a run looks at, and what it knows from the runs before it. */
export const scopeOptions = {
	departments: option(settings.departments, {
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getBambooHrDepartments' },
		description: SEVERAL_FROM_LIST,
		hint: 'Only employees of these BambooHR departments get an account or are updated. Leavers lose access whatever their department. To sync all departments, remove this option: if it is added but empty, the run stops.',
	}),
	...filterOptions,
	outOfScopeAction: option(settings.outOfScopeAction, {
		type: 'options',
		options: [
			{ name: 'Deactivate', value: 'deactivate', description: 'They count toward the leaver limits' },
			{ name: 'Do Nothing', value: 'none', description: 'The user keeps access, and nothing is reported' },
			{ name: 'Report', value: 'report', description: 'The user keeps access, and the output has an item' },
		],
		description:
			'What to do with active users whose employees are not in the selected departments or do not match Employee Filter',
	}),
	memory: option(z.unknown().describe('Memory'), {
		type: 'string',
		placeholder: "e.g. {{ $('Get memory').first().json.counts }}",
		description:
			'The memory of the last run, from its summary; the bundled workflows store it in the run table. It prevents a value that iSpring Learn stores differently, for example in capital letters, from being written again in every run. If empty, nothing is remembered.',
	}),
	since: option(z.unknown().describe('Since'), {
		type: 'string',
		placeholder: 'e.g. 2026-01-31T06:00:00Z',
		description:
			'Only check employees changed after this time. Use the nextSince of the last successful run. If empty, every employee is checked.',
	}),
};

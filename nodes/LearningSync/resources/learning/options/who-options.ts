import { learningSettingsShape } from '../../../../../src/learning/settings';
import { inCollection } from '../../../shared/options/collections';
import { SEVERAL_FROM_LIST } from '../../../shared/options/list-description';
import { option } from '../../../shared/options/option';
import { scopeOptions } from '../../../shared/options/scope-options';

const { shape: settings } = learningSettingsShape;

/** Whose results are exported, and of which courses. */
export const whoOptions = {
	...scopeOptions({
		departmentsHint:
			'Only results of employees of these BambooHR departments are exported. The same applies to employees who have left.',
		filterDescription:
			'Only results of employees who match these rules are exported, for example without contractors. The same applies to employees who have left.',
	}),
	...inCollection('who', {
		courses: option(settings.courses, {
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getCourses' },
			description: SEVERAL_FROM_LIST,
			hint: 'Only these courses are exported. If empty, all courses are.',
		}),
		includeLeavers: option(settings.includeLeavers, {
			type: 'boolean',
			description: 'Whether to also export the results of employees who have left',
		}),
	}),
};

import { enrollmentSettingsShape } from '../../../../../src/enrollment/settings';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';
import { scopeOptions } from '../../../shared/options/scope-options';

const { shape: settings } = enrollmentSettingsShape;
const { departments, employeeFilter, filterCombine } = scopeOptions;

/** Whose enrollments a run looks at. */
export const whoOptions = inCollection('who', {
	departments: option(settings.departments, {
		...departments.panel,
		hint: 'Only employees of these BambooHR departments are enrolled, and only their enrollments are ended. To cover all departments, remove this option: if it is added but empty, the run stops.',
	}),
	employeeFilter: option(settings.employeeFilter, {
		...employeeFilter.panel,
		description:
			'Only employees who match these rules are covered, for example without contractors. The enrollments of all others are left alone.',
	}),
	filterCombine: option(settings.filterCombine, { ...filterCombine.panel }),
});

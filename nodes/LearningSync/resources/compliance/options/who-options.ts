import {
	complianceSettingsShape,
	exemptionSettings as exemption,
} from '../../../../../src/compliance/settings';
import { inCollection } from '../../../shared/options/collections';
import { FROM_LIST } from '../../../shared/options/list-description';
import { option, propertiesOf } from '../../../shared/options/option';
import { scopeOptions } from '../../../shared/options/scope-options';

const { shape: settings } = complianceSettingsShape;
const { departments, employeeFilter, filterCombine } = scopeOptions;

const parts = propertiesOf({
	employeeId: option(exemption.employeeId, {
		type: 'string',
		placeholder: 'e.g. 17',
		description: 'The BambooHR ID: the number at the end of the URL of the profile page',
	}),
	courseId: option(exemption.courseId, {
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getCourses' },
		description: FROM_LIST,
	}),
	until: option(exemption.until, {
		type: 'dateTime',
		description: 'The last day of the exemption. If empty, it never ends.',
	}),
	reason: option(exemption.reason, { type: 'string', placeholder: 'e.g. Works from home' }),
});

/** Who is part of the report. */
export const whoOptions = inCollection('who', {
	departments: option(settings.departments, {
		...departments.panel,
		hint: 'Only employees of these BambooHR departments are part of it. To cover all departments, remove this option: if it is added but empty, the run stops.',
	}),
	employeeFilter: option(settings.employeeFilter, {
		...employeeFilter.panel,
		description: 'Only employees who match these rules are covered, for example without contractors',
	}),
	filterCombine: option(settings.filterCombine, { ...filterCombine.panel }),
	exemptions: option(settings.exemptions, {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Exemption' },
		description:
			'Who does not need which course, and until when. Exempt people do not count in the rates and get no reminders.',
		options: [{ displayName: 'Exemption', name: 'exemption', values: Object.values(parts) }],
	}),
});

import { z } from 'zod/v3';
import { ruleSettings as rule } from '../../../../src/enrollment/rules/Rule';
import { FROM_LIST, SEVERAL_FROM_LIST } from '../../shared/options/list-description';
import { option, propertiesOf, type Panel } from '../../shared/options/option';
import { fieldCondition } from '../../shared/options/scope-options';

const days = (description: string): Panel => ({ type: 'number', typeOptions: { minValue: 0 }, description });

const names = (loadOptionsMethod: string): Panel => ({
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod },
	description: SEVERAL_FROM_LIST,
});

/** The parts of a rule, in the order in which people think of them: who, what, when. */
const parts = propertiesOf({
	name: option(rule.name, {
		type: 'string',
		placeholder: 'e.g. Onboarding in Sales',
		description: 'Appears on every item that follows from this rule. Each rule needs its own.',
	}),
	courses: option(rule.courses, {
		...names('getCourses'),
		hint: 'Courses, learning tracks, and anything else that learners can be enrolled in',
	}),
	everyone: option(rule.everyone, {
		type: 'boolean',
		description: 'Whether all employees need these courses. Then the rule must have no conditions.',
	}),
	departments: option(rule.departments, names('getBambooHrDepartments')),
	divisions: option(rule.divisions, names('getBambooHrDivisions')),
	locations: option(rule.locations, names('getBambooHrLocations')),
	jobTitles: option(rule.jobTitles, names('getBambooHrJobTitles')),
	employmentStatuses: option(rule.employmentStatuses, names('getBambooHrEmploymentStatuses')),
	isManager: option(rule.isManager, {
		type: 'boolean',
		description: 'Whether only people need these courses to whom an active employee reports',
	}),
	hiredWithinDays: option(
		rule.hiredWithinDays,
		days('Only people hired today or in this many days before. If empty, the hire date does not matter.'),
	),
	field: option(rule.field, {
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getBambooHrFields' },
		description: FROM_LIST,
		hint: 'One more condition, on any other field of BambooHR',
	}),
	operator: option(rule.operator, fieldCondition.operator),
	values: option(rule.values, fieldCondition.values),
	exceptEmployees: option(rule.exceptEmployees, {
		type: 'string',
		placeholder: 'e.g. 17, 204',
		description: 'BambooHR IDs of employees to whom the rule does not apply, separated by commas',
	}),
	dueDays: option(rule.dueDays, days('In how many days the courses are due. If empty, they are never due.')),
	dueFrom: option(rule.dueFrom, {
		type: 'options',
		options: [
			{ name: 'Assignment', value: 'assignment', description: 'The day of the enrollment' },
			{
				name: 'Hire Date',
				value: 'hireDate',
				description: 'A due date in the past counts from today instead',
			},
		],
		description: 'The day from which the due days count',
	}),
	lockAfterDue: option(rule.lockAfterDue, {
		type: 'boolean',
		description: 'Whether the courses can no longer be opened after the due date',
	}),
	renewDays: option(
		rule.renewDays,
		days(
			'How many days before a certificate ends the person is enrolled again. With 0, on the day it ends. If empty, never, even when it has ended.',
		),
	),
	whenNoLonger: option(rule.whenNoLonger, {
		type: 'options',
		options: [
			{ name: 'Close', value: 'close', description: 'Due today and locked; progress and results stay' },
			{
				name: 'End',
				value: 'end',
				description: 'Deleted if nothing has been done yet, otherwise closed: no progress is lost',
			},
			{ name: 'Keep', value: 'keep', description: 'Nothing changes' },
		],
		description:
			'What to do with an enrollment when its learner no longer matches. Only enrollments in Made by Rules are ever ended or closed.',
	}),
});

/** The rules, as the editor shows them. What is in an entry is checked by `readRules`. */
export const rulesParameter = {
	rules: option(z.array(z.record(z.unknown())).default([]).describe('Rules'), {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Rule', sortable: true },
		placeholder: 'Add Rule',
		displayOptions: { show: { rulesFrom: ['parameters'] } },
		description:
			'Who needs which courses. A person needs the courses of every rule that matches. Of the conditions of a rule, all that are filled in must hold.',
		options: [{ displayName: 'Rule', name: 'rule', values: Object.values(parts) }],
	}),
};

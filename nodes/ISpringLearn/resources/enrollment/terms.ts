import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Due } from '../../../../src/ispring/learning/enrollment-terms';
import type { Parameters } from '../../../shared/items/Parameters';
import { optionsCollection } from '../../../shared/collections';

const DUE_DATE_TYPES = ['default', 'dueDate', 'duePeriod', 'unlimited'] as const;

const dueDateTypeOptions: INodePropertyOptions[] = [
	{ name: 'After a Period', value: 'duePeriod', description: 'A number of days after the access date' },
	{ name: 'Course Default', value: 'default', description: 'The due date from the course settings' },
	{ name: 'No Due Date', value: 'unlimited' },
	{ name: 'On a Date', value: 'dueDate' },
];

const dueDateTypeProperty: INodeProperties = {
	displayName: 'Due Date Type',
	name: 'dueDateType',
	type: 'options',
	options: dueDateTypeOptions,
	default: 'default',
	description: 'How the due date is determined',
};

// Not `required`: if the type is an expression, n8n shows both of these parameters and would require both.
const dueDateProperty: INodeProperties = {
	displayName: 'Due Date',
	name: 'dueDate',
	type: 'dateTime',
	default: '',
	displayOptions: { show: { dueDateType: ['dueDate'] } },
	description: "The day by which the learner must complete the course, in the workflow's time zone",
};

const duePeriodDaysProperty: INodeProperties = {
	displayName: 'Due Period in Days',
	name: 'duePeriodDays',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 30,
	displayOptions: { show: { dueDateType: ['duePeriod'] } },
	description: 'The number of days from the access date to the due date',
};

/** For a new enrollment. */
export const dueProperties = [dueDateTypeProperty, dueDateProperty, duePeriodDaysProperty];

/** For an existing enrollment, whose due date may stay unchanged although the API requires it in every update. */
export const changedDueProperties: INodeProperties[] = [
	{
		...dueDateTypeProperty,
		options: [
			...dueDateTypeOptions,
			{ name: 'Unchanged', value: 'keep', description: 'Keep the current due date' },
		],
		default: 'keep',
	},
	dueDateProperty,
	duePeriodDaysProperty,
];

export const accessDateProperty: INodeProperties = {
	displayName: 'Access Date',
	name: 'accessDate',
	type: 'dateTime',
	default: '',
	description: 'When the course becomes available to the learner',
};

export const lockAfterDueDateProperty: INodeProperties = {
	displayName: 'Lock After Due Date',
	name: 'lockAfterDueDate',
	type: 'boolean',
	default: false,
	description: 'Whether to lock the course for the learner after the due date',
};

export const optionsProperty = optionsCollection([accessDateProperty, lockAfterDueDateProperty]);

export function readDue(parameters: Parameters): Due {
	return dueOf(parameters, parameters.choice(dueDateTypeProperty, DUE_DATE_TYPES));
}

/** Undefined if the due date stays unchanged. */
export function readChangedDue(parameters: Parameters): Due | undefined {
	const type = parameters.choice(dueDateTypeProperty, [...DUE_DATE_TYPES, 'keep'] as const);
	return type === 'keep' ? undefined : dueOf(parameters, type);
}

function dueOf(parameters: Parameters, type: Due['type']): Due {
	if (type === 'dueDate') return { type, date: parameters.requiredDate(dueDateProperty) };
	if (type === 'duePeriod') return { type, days: readDays(parameters) };
	return { type };
}

function readDays(parameters: Parameters): number {
	const days = parameters.number(duePeriodDaysProperty);
	if (days !== undefined && Number.isInteger(days) && days >= 1) return days;
	return parameters.refuse(
		duePeriodDaysProperty,
		days === undefined ? 'it is empty.' : `${days} is not a valid number of days.`,
		'Enter a whole number of 1 or more.',
	);
}

/**
 * A date at midnight is sent without a time: iSpring Learn shows access dates without a time, and in its time zone
 * midnight here could fall on the day before (docs/apis/ispring-learn.md#dates).
 *
 * @returns ISO 8601, a date or an instant with an offset; undefined if the option is empty
 */
export function readAccessDate(options: Parameters): string | undefined {
	const instant = options.instant(accessDateProperty);
	return (/T00:00:00/.test(instant) ? options.date(accessDateProperty) : instant) || undefined;
}

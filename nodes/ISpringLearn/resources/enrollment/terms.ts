import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Due } from '../../../../src/ispring/learning/enrollment-terms';
import type { Parameters } from '../../../shared/items/Parameters';

const DUE_DATE_TYPES = ['default', 'dueDate', 'duePeriod', 'unlimited'] as const;

const dueDateTypeOptions: INodePropertyOptions[] = [
	{ name: 'After a Period', value: 'duePeriod', description: 'Some days after the access date' },
	{ name: 'As in the Course', value: 'default', description: 'What the settings of the course say' },
	{ name: 'No Due Date', value: 'unlimited' },
	{ name: 'On a Date', value: 'dueDate' },
];

const dueDateTypeProperty: INodeProperties = {
	displayName: 'Due Date Type',
	name: 'dueDateType',
	type: 'options',
	options: dueDateTypeOptions,
	default: 'default',
	description: 'How the day is found by which the learner has to be done',
};

// Not `required`: with an expression for the type n8n shows both of these, and would want both.
const dueDateProperty: INodeProperties = {
	displayName: 'Due Date',
	name: 'dueDate',
	type: 'dateTime',
	default: '',
	displayOptions: { show: { dueDateType: ['dueDate'] } },
	description: "The day by which the learner has to be done, in the workflow's time zone",
};

const duePeriodDaysProperty: INodeProperties = {
	displayName: 'Due Period in Days',
	name: 'duePeriodDays',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 30,
	displayOptions: { show: { dueDateType: ['duePeriod'] } },
	description: 'How many days the learner has from the access date on',
};

/** For a new enrollment. */
export const dueProperties = [dueDateTypeProperty, dueDateProperty, duePeriodDaysProperty];

/** For one that exists: it need not be touched, although the API wants it said again. */
export const changedDueProperties: INodeProperties[] = [
	{
		...dueDateTypeProperty,
		options: [
			...dueDateTypeOptions,
			{ name: 'Unchanged', value: 'keep', description: 'Keep the due date that the enrollment has' },
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
	description: 'From when on the learner can open the course',
};

export const lockAfterDueDateProperty: INodeProperties = {
	displayName: 'Lock After Due Date',
	name: 'lockAfterDueDate',
	type: 'boolean',
	default: false,
	description: 'Whether the course closes for the learner when the due date is over',
};

export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [accessDateProperty, lockAfterDueDateProperty],
};

export function readDue(parameters: Parameters): Due {
	return dueOf(parameters, parameters.choice(dueDateTypeProperty, DUE_DATE_TYPES));
}

/** Undefined: it stays as it is. */
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
		days === undefined ? 'it is empty.' : `${days} is no number of days.`,
		'Enter a whole number, 1 or more.',
	);
}

/**
 * A day stays a day: as an instant, midnight here could be the day before where iSpring Learn is, which shows access
 * dates without a time (docs/apis/ispring-learn.md#dates). Undefined when there is none.
 */
export function readAccessDate(options: Parameters): string | undefined {
	const instant = options.instant(accessDateProperty);
	return (/T00:00:00/.test(instant) ? options.date(accessDateProperty) : instant) || undefined;
}

import type { INodeProperties } from 'n8n-workflow';
import { locator } from '../../../shared/locator';
import { additionalFieldsCollection, updateFieldsCollection } from '../../../shared/collections';

export const completedProperty: INodeProperties = {
	displayName: 'Completed',
	name: 'completed',
	type: 'dateTime',
	default: '',
	placeholder: 'e.g. 2026-03-31',
	description: "The day of completion, in the workflow's time zone. It must not be in the future.",
};

export const recordIdProperty = locator({
	displayName: 'Training Record',
	name: 'trainingRecordId',
	searchListMethod: 'searchTrainingRecords',
	description: 'A training record of this employee. Its ID is returned by Get Many.',
	idExample: 'e.g. 1006',
});

export const costProperty: INodeProperties = {
	displayName: 'Cost',
	name: 'cost',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
	description: 'The cost of the training',
};

export const creditsProperty: INodeProperties = {
	displayName: 'Credits',
	name: 'credits',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
	description: 'The number of credits that the employee earned',
};

export const currencyProperty: INodeProperties = {
	displayName: 'Currency',
	name: 'currency',
	type: 'string',
	default: 'USD',
	placeholder: 'e.g. EUR',
	description:
		'The currency of the cost as an ISO 4217 code. Without it, the currency of the existing record or USD is used.',
};

export const hoursProperty: INodeProperties = {
	displayName: 'Hours',
	name: 'hours',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
	description: 'The duration of the training in hours',
};

export const instructorProperty: INodeProperties = {
	displayName: 'Instructor',
	name: 'instructor',
	type: 'string',
	default: '',
	placeholder: 'e.g. Ira Novak',
	description: 'The name of the instructor',
};

export const notesProperty: INodeProperties = {
	displayName: 'Notes',
	name: 'notes',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. Passed with 92 of 100 points',
	description: 'Notes about the completion',
};

/** In alphabetical order, as n8n requires. */
const FIELDS = [
	costProperty,
	creditsProperty,
	currencyProperty,
	hoursProperty,
	instructorProperty,
	notesProperty,
];

export const additionalFieldsProperty = additionalFieldsCollection(FIELDS);

export const updateFieldsProperty = updateFieldsCollection(
	[completedProperty, ...FIELDS].sort((one, other) => one.displayName.localeCompare(other.displayName, 'en')),
	'The fields to change. Empty text clears the current value.',
);

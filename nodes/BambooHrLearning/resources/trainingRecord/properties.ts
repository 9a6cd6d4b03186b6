import type { INodeProperties } from 'n8n-workflow';

export const completedProperty: INodeProperties = {
	displayName: 'Completed',
	name: 'completed',
	type: 'dateTime',
	default: '',
	placeholder: 'e.g. 2026-03-31',
	description: "The day of completion, in the workflow's time zone; a day that is still to come is refused",
};

export const recordIdProperty: INodeProperties = {
	displayName: 'Training Record ID',
	name: 'trainingRecordId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 1006',
	description: 'The number of the training record, as Get Many of training records gives it',
};

export const costProperty: INodeProperties = {
	displayName: 'Cost',
	name: 'cost',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
	description: 'What the training has cost',
};

export const creditsProperty: INodeProperties = {
	displayName: 'Credits',
	name: 'credits',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
	description: 'How many credits the employee has earned with it',
};

export const currencyProperty: INodeProperties = {
	displayName: 'Currency',
	name: 'currency',
	type: 'string',
	default: 'USD',
	placeholder: 'e.g. EUR',
	description: 'The ISO 4217 code for the cost; without it, that of the record, or USD',
};

export const hoursProperty: INodeProperties = {
	displayName: 'Hours',
	name: 'hours',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
	description: 'How many hours it took',
};

export const instructorProperty: INodeProperties = {
	displayName: 'Instructor',
	name: 'instructor',
	type: 'string',
	default: '',
	placeholder: 'e.g. Ira Novak',
	description: 'The name of who gave the training',
};

export const notesProperty: INodeProperties = {
	displayName: 'Notes',
	name: 'notes',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. Passed with 92 of 100 points',
	description: 'What else people should know about this completion',
};

/** In the order of their names, as n8n wants it. */
const FIELDS = [
	costProperty,
	creditsProperty,
	currencyProperty,
	hoursProperty,
	instructorProperty,
	notesProperty,
];

export const additionalFieldsProperty: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: FIELDS,
};

export const updateFieldsProperty: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'What to change; an empty text takes the present one away',
	options: [completedProperty, ...FIELDS].sort((one, other) =>
		one.displayName.localeCompare(other.displayName, 'en'),
	),
};

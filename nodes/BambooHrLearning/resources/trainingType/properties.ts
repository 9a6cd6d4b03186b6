import type { INodeProperties } from 'n8n-workflow';
import { omit } from 'lodash';
import { trainingCategoryLocator } from '../../shared/locators';
import { additionalFieldsCollection, updateFieldsCollection } from '../../../shared/collections';

export const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Fire Safety',
	description: 'The name of the training type',
};

export const descriptionProperty: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. What to do when there is a fire',
	description: 'The description of the training as shown in BambooHR',
};

export const dueDaysProperty: INodeProperties = {
	displayName: 'Due Days After Hire',
	name: 'dueDays',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 30,
	description: 'The number of days after the hire date until the training is due. Turn on Required as well.',
};

export const frequencyMonthsProperty: INodeProperties = {
	displayName: 'Frequency (Months)',
	name: 'frequencyMonths',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 12,
	description: 'The number of months after which the training must be repeated. Enter 0 for no repetition.',
};

export const linkUrlProperty: INodeProperties = {
	displayName: 'Link URL',
	name: 'linkUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://learn.example.com/fire-safety',
	description: 'The address of the training',
};

export const requiredProperty: INodeProperties = {
	displayName: 'Required',
	name: 'required',
	type: 'boolean',
	default: false,
	description: 'Whether employees must take this training',
};

export const allowMarkCompleteProperty: INodeProperties = {
	displayName: 'Allow Employees to Mark Complete',
	name: 'allowEmployeesToMarkComplete',
	type: 'boolean',
	default: false,
	description: 'Whether employees can mark the training as complete themselves',
};

/** The category of a training type is optional. */
export const categoryProperty: INodeProperties = {
	...omit(trainingCategoryLocator, 'required'),
	description: 'The training category of the training type',
};

/** In alphabetical order, as n8n requires. */
const FIELDS = [
	allowMarkCompleteProperty,
	descriptionProperty,
	dueDaysProperty,
	frequencyMonthsProperty,
	linkUrlProperty,
	requiredProperty,
	categoryProperty,
];

export const additionalFieldsProperty = additionalFieldsCollection(FIELDS);

export const updateFieldsProperty = updateFieldsCollection(
	[...FIELDS.slice(0, 5), nameProperty, ...FIELDS.slice(5)],
	'The fields to change. An empty description, link, or category clears the current value.',
);

import type { INodeProperties } from 'n8n-workflow';
import { omit } from 'lodash';
import { trainingCategoryLocator } from '../../shared/locators';

export const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Fire Safety',
	description: 'What people call the training',
};

export const descriptionProperty: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. What to do when there is a fire',
	description: 'What the training is about, as shown in BambooHR',
};

export const dueDaysProperty: INodeProperties = {
	displayName: 'Due Days After Hire',
	name: 'dueDays',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 30,
	description: 'By how many days after the hire date it has to be done; only together with Required on',
};

export const frequencyMonthsProperty: INodeProperties = {
	displayName: 'Frequency (Months)',
	name: 'frequencyMonths',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 12,
	description: 'After how many months it has to be taken again; 0 when once is enough',
};

export const linkUrlProperty: INodeProperties = {
	displayName: 'Link URL',
	name: 'linkUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://learn.example.com/fire-safety',
	description: 'Where people find the training',
};

export const requiredProperty: INodeProperties = {
	displayName: 'Required',
	name: 'required',
	type: 'boolean',
	default: false,
	description: 'Whether employees have to take this training',
};

export const allowMarkCompleteProperty: INodeProperties = {
	displayName: 'Allow Employees to Mark Complete',
	name: 'allowEmployeesToMarkComplete',
	type: 'boolean',
	default: false,
	description: 'Whether everybody who sees the training may say that they have done it',
};

/** A type need not have one. */
export const categoryProperty: INodeProperties = {
	...omit(trainingCategoryLocator, 'required'),
	description: 'The training category that it stands under',
};

/** In the order of their names, as n8n wants it. */
const FIELDS = [
	allowMarkCompleteProperty,
	descriptionProperty,
	dueDaysProperty,
	frequencyMonthsProperty,
	linkUrlProperty,
	requiredProperty,
	categoryProperty,
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
	description: 'What to change; an empty description, link or category takes the present one away',
	options: [...FIELDS.slice(0, 5), nameProperty, ...FIELDS.slice(5)],
};

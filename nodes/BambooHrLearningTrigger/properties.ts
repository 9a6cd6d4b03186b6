import type { INodeProperties } from 'n8n-workflow';

export const eventsProperty: INodeProperties = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	options: [
		{
			name: 'Employee Created',
			value: 'created',
			description: 'Somebody was added; a moment later the same person comes as updated',
		},
		{
			name: 'Employee Deleted',
			value: 'deleted',
			description: 'The record of somebody was removed; people who leave come as updated',
		},
		{
			name: 'Employee Updated',
			value: 'updated',
			description: 'A watched field got another value, or a change planned for this day took effect',
		},
	],
	default: ['created', 'deleted', 'updated'],
	description:
		'What to start the workflow at. Each event gives one item with the ID of the employee and the names of the changed fields. The same change may come twice, and not always in order: read the employee again, and let the workflow do nothing when nothing is to be done.',
};

export const monitorFieldsProperty: INodeProperties = {
	displayName: 'Watched Field Names or IDs',
	name: 'monitorFields',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getMonitorFields' },
	default: [],
	displayOptions: { show: { events: ['updated'] } },
	hint: 'Empty means all fields that the key may watch',
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const includeFieldsProperty: INodeProperties = {
	displayName: 'Included Field Names or IDs',
	name: 'includeFields',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getPostFields' },
	default: [],
	hint: 'Their values come along when somebody is updated; not when somebody is created or deleted',
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const maxAgeProperty: INodeProperties = {
	displayName: 'Maximum Age (Minutes)',
	name: 'maxAgeMinutes',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description:
		'How old a delivery may be, and how far in the future its time may lie. Others are refused, and BambooHR does not send them again. It repeats what did not get through for about two and a half hours, perhaps with the first time on it; 0 means any age.',
};

export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [includeFieldsProperty, maxAgeProperty],
};

export const properties: INodeProperties[] = [eventsProperty, monitorFieldsProperty, optionsProperty];

import type { INodeProperties } from 'n8n-workflow';
import { optionsCollection } from '../shared/collections';

export const eventsProperty: INodeProperties = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	options: [
		{
			name: 'Employee Created',
			value: 'created',
			description: 'An employee was added. An update of the same employee follows shortly after.',
		},
		{
			name: 'Employee Deleted',
			value: 'deleted',
			description:
				'An employee record was deleted. Employees who leave the company are updated, not deleted.',
		},
		{
			name: 'Employee Updated',
			value: 'updated',
			description: 'A watched field changed, or a change scheduled for this day took effect',
		},
	],
	default: ['created', 'deleted', 'updated'],
	description:
		'The events that start the workflow. Each event becomes one item with the ID of the employee and the names of the changed fields. The same change may arrive twice or out of order, so let the workflow read the employee and act only if something has to change.',
};

export const monitorFieldsProperty: INodeProperties = {
	displayName: 'Watched Field Names or IDs',
	name: 'monitorFields',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getMonitorFields' },
	default: [],
	displayOptions: { show: { events: ['updated'] } },
	hint: 'Leave empty to watch all fields that the API key can see',
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const includeFieldsProperty: INodeProperties = {
	displayName: 'Included Field Names or IDs',
	name: 'includeFields',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getPostFields' },
	default: [],
	hint: 'Updates include the values of these fields. Created and deleted employees come without values.',
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
		'The maximum age of a delivery, and how far in the future it may be dated. Other deliveries are rejected, and BambooHR does not send them again. BambooHR retries failed deliveries for about two and a half hours, possibly with the original timestamp. Enter 0 for no limit.',
};

export const optionsProperty = optionsCollection([includeFieldsProperty, maxAgeProperty]);

export const properties: INodeProperties[] = [eventsProperty, monitorFieldsProperty, optionsProperty];

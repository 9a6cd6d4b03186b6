import type { INodeProperties } from 'n8n-workflow';
import * as create from './create';
import * as remove from './delete';
import * as getAll from './getAll';
import * as update from './update';

export const operations = { create, delete: remove, getAll, update };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['tableRow'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create table row',
				description: 'Add a row to a table of an employee, such as job information or a custom table',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete table row',
				description: 'Delete a row from a table of an employee permanently; it cannot be brought back',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many table rows',
				description: 'List the rows of a table, of one employee or of all, with their IDs',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update table row',
				description: 'Change some columns of a row in a table of an employee',
			},
		],
		default: 'getAll',
	},
	...create.description,
	...remove.description,
	...getAll.description,
	...update.description,
];

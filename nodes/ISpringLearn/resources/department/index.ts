import type { INodeProperties } from 'n8n-workflow';
import * as create from './create';
import * as del from './delete';
import * as getAll from './getAll';
import * as update from './update';

export const operations = { create, delete: del, getAll, update };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['department'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create department',
				description: 'Make a new department under another one',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete department',
				description: 'Delete a department for good. Only one that holds no users can be deleted.',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many departments',
				description: 'List departments with their UUIDs and where they are',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update department',
				description: 'Rename a department, change its code or move it under another one',
			},
		],
		default: 'getAll',
	},
	...create.description,
	...del.description,
	...getAll.description,
	...update.description,
];

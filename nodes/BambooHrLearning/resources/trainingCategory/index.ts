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
		displayOptions: { show: { resource: ['trainingCategory'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create training category',
				description: 'Make a training category, unless there is one of the same name',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete training category',
				description: 'Delete a training category permanently',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many training categories',
				description: 'List the training categories of the company with their IDs',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update training category',
				description: 'Give a training category another name',
			},
		],
		default: 'getAll',
	},
	...create.description,
	...remove.description,
	...getAll.description,
	...update.description,
];

import type { INodeProperties } from 'n8n-workflow';
import * as create from './create';
import * as getAll from './getAll';

export const operations = { create, getAll };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['fileCategory'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create file category',
				description: 'Make a category for the files of all employees; the API cannot take it away again',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many file categories',
				description: 'List the categories of employee files with their IDs',
			},
		],
		default: 'getAll',
	},
	...create.description,
	...getAll.description,
];

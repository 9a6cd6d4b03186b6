import type { INodeProperties } from 'n8n-workflow';
import * as getAll from './getAll';

export const operations = { getAll };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['profileField'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many profile fields',
				description: 'List the fields of the user profile with the names that values are written by',
			},
		],
		default: 'getAll',
	},
	...getAll.description,
];

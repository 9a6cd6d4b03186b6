import type { INodeProperties } from 'n8n-workflow';
import * as getAll from './getAll';

export const operations = { getAll };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['role'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many roles',
				description: 'List the roles of the account with their UUIDs',
			},
		],
		default: 'getAll',
	},
	...getAll.description,
];

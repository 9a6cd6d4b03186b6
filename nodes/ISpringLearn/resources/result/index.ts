import type { INodeProperties } from 'n8n-workflow';
import * as getAll from './getAll';

export const operations = { getAll };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['result'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many results',
				description: 'List how far people are in their courses: status, progress, score and dates',
			},
		],
		default: 'getAll',
	},
	...getAll.description,
];

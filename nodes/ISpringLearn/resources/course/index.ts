import type { INodeProperties } from 'n8n-workflow';
import * as get from './get';
import * as getAll from './getAll';

export const operations = { get, getAll };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['course'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get course',
				description: 'Read one course, or any other content item, by its UUID',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many courses',
				description: 'List courses and other content, such as learning tracks and quizzes, with their UUIDs',
			},
		],
		default: 'getAll',
	},
	...get.description,
	...getAll.description,
];

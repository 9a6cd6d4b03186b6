import type { INodeProperties } from 'n8n-workflow';
import * as get from './get';
import * as getAll from './getAll';
import * as getChanged from './getChanged';

export const operations = { get, getAll, getChanged };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['employee'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				action: 'Get employee',
				description: 'Read one employee, also one who has left, by the ID of BambooHR',
			},
			{
				name: 'Get Changed',
				value: 'getChanged',
				action: 'Get changed employees',
				description:
					'List the IDs of employees that are new or changed since a point in time, or whose record is gone',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many employees',
				description: 'List employees, active and inactive ones, with their IDs and the fields you choose',
			},
		],
		default: 'getAll',
	},
	...get.description,
	...getAll.description,
	...getChanged.description,
];

import type { INodeProperties } from 'n8n-workflow';
import * as create from './create';
import * as del from './delete';
import * as get from './get';
import * as getAll from './getAll';
import * as update from './update';

export const operations = { create, delete: del, get, getAll, update };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['enrollment'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create enrollment',
				description:
					'Give courses to people. Each gets every course; who has one already keeps that enrollment as it is.',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete enrollment',
				description: "Take a course away from a learner, and delete the learner's progress in it for good",
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get enrollment',
				description: 'Read one enrollment by its UUID',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many enrollments',
				description: 'List who has which course, from when to when, and with which certificate',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update enrollment',
				description: 'Change the access date, the due date, or whether the course closes after it',
			},
		],
		default: 'getAll',
	},
	...create.description,
	...del.description,
	...get.description,
	...getAll.description,
	...update.description,
];

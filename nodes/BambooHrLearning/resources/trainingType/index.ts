import type { INodeProperties } from 'n8n-workflow';
import * as create from './create';
import * as remove from './delete';
import * as get from './get';
import * as getAll from './getAll';
import * as update from './update';
import * as upsert from './upsert';

export const operations = { create, delete: remove, get, getAll, update, upsert };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['trainingType'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create training type',
				description: 'Make a new training type, even if there is one of the same name',
			},
			{
				name: 'Create or Update',
				value: 'upsert',
				action: 'Create or update training type',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete training type',
				description:
					'Delete a training type permanently, which BambooHR allows only while no employee has a record of it',
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get training type',
				description: 'Read one training type by its ID',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many training types',
				description: 'List the training types of the company with their IDs',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update training type',
				description: 'Change some fields of a training type, and leave the others as they are',
			},
		],
		default: 'getAll',
	},
	...create.description,
	...remove.description,
	...get.description,
	...getAll.description,
	...update.description,
	...upsert.description,
];

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
		displayOptions: { show: { resource: ['trainingRecord'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create training record',
				description: 'Add a completed training to an employee, even if there is such a record already',
			},
			{
				name: 'Create or Update',
				value: 'upsert',
				action: 'Create or update training record',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete training record',
				description: 'Delete the record of a completed training permanently',
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get training record',
				description: 'Read one completed training of an employee',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many training records',
				description: 'List what an employee has completed',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update training record',
				description: 'Change some fields of a training record, and leave the others as they are',
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

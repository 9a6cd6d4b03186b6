import type { INodeProperties } from 'n8n-workflow';
import * as remove from './delete';
import * as download from './download';
import * as getAll from './getAll';
import * as update from './update';
import * as upload from './upload';

export const operations = { delete: remove, download, getAll, update, upload };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['employeeFile'] } },
		options: [
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete employee file',
				description: 'Delete a file of an employee permanently; it cannot be brought back',
			},
			{
				name: 'Download',
				value: 'download',
				action: 'Download employee file',
				description: 'Get the content of a file of an employee',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many employee files',
				description: 'List the files of an employee with their IDs and categories, without their content',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update employee file',
				description: 'Rename a file of an employee, move it to another category, or share it',
			},
			{
				name: 'Upload',
				value: 'upload',
				action: 'Upload employee file',
				description: 'Add a file to the record of an employee',
			},
		],
		default: 'getAll',
	},
	...remove.description,
	...download.description,
	...getAll.description,
	...update.description,
	...upload.description,
];

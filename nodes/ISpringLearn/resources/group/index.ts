import type { INodeProperties } from 'n8n-workflow';
import * as addUsers from './addUsers';
import * as create from './create';
import * as del from './delete';
import * as getAll from './getAll';
import * as removeUsers from './removeUsers';
import * as update from './update';

export const operations = { addUsers, create, delete: del, getAll, removeUsers, update };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['group'] } },
		options: [
			{
				name: 'Add Users',
				value: 'addUsers',
				action: 'Add users to group',
				description: 'Put users into an ordinary group; who is in it already stays',
			},
			{
				name: 'Create',
				value: 'create',
				action: 'Create group',
				description: 'Make a new ordinary group, with users in it or empty',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete group',
				description: 'Delete a group for good; the users in it stay in the account',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many groups',
				description: 'List the groups with their UUIDs, and which are smart groups',
			},
			{
				name: 'Remove Users',
				value: 'removeUsers',
				action: 'Remove users from group',
				description: 'Take users out of an ordinary group; they stay in the account',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update group',
				description: 'Rename a group',
			},
		],
		default: 'getAll',
	},
	...addUsers.description,
	...create.description,
	...del.description,
	...getAll.description,
	...removeUsers.description,
	...update.description,
];

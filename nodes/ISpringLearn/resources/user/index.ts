import type { INodeProperties } from 'n8n-workflow';
import * as create from './create';
import * as del from './delete';
import * as get from './get';
import * as getAll from './getAll';
import * as scheduleLeave from './scheduleLeave';
import * as setStatus from './setStatus';
import * as setSupervisor from './setSupervisor';
import * as update from './update';
import * as upsert from './upsert';

export const operations = {
	create,
	delete: del,
	get,
	getAll,
	scheduleLeave,
	setStatus,
	setSupervisor,
	update,
	upsert,
};

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['user'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create user',
				description: 'Make an account for a person who has none',
			},
			{
				name: 'Create or Update',
				value: 'upsert',
				action: 'Create or update user',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete user',
				description:
					"Delete a person's account for good, with enrollments, results and certificates. To keep somebody out and keep their results, use Set Status.",
			},
			{
				name: 'Get',
				value: 'get',
				action: 'Get user',
				description: 'Read one user by UUID. To find one by e-mail or login, use Get Many.',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many users',
				description: 'List users with their UUIDs, or only those who fit a filter',
			},
			{
				name: 'Schedule Leave',
				value: 'scheduleLeave',
				action: 'Schedule leave of user',
				description:
					'Plan the day on which a user becomes inactive or their employment ends, or cancel such a plan',
			},
			{
				name: 'Set Status',
				value: 'setStatus',
				action: 'Set status of user',
				description: 'Let a user in, shut a user out, or end an employment, at once. The results stay.',
			},
			{
				name: 'Set Supervisor',
				value: 'setSupervisor',
				action: 'Set supervisor of user',
				description: 'Say who supervises a user: another user, whoever the department has, or nobody',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update user',
				description: 'Change the profile, department, groups or role of one user; only what is given',
			},
		],
		default: 'getAll',
	},
	...create.description,
	...upsert.description,
	...del.description,
	...get.description,
	...getAll.description,
	...scheduleLeave.description,
	...setStatus.description,
	...setSupervisor.description,
	...update.description,
];

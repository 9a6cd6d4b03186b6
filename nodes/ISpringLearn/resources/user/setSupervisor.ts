import type { INodeProperties } from 'n8n-workflow';
import {
	inheritSupervisor,
	setSupervisor as writeSupervisor,
} from '../../../../src/ispring/users/write-users';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';

const supervisorProperty: INodeProperties = {
	displayName: 'Supervisor Is',
	name: 'supervisor',
	type: 'options',
	options: [
		{
			name: 'A User',
			value: 'user',
			description: 'The user selected below',
		},
		{
			name: 'Nobody',
			value: 'none',
			description: 'No supervisor, regardless of the department',
		},
		{
			name: 'Supervisor of the Department',
			value: 'department',
			description: 'Whoever is the supervisor of the department, even if that changes later',
		},
	],
	default: 'user',
	description: 'Where the supervisor comes from',
};

const supervisorIdProperty: INodeProperties = {
	...userLocator,
	displayName: 'Supervisor',
	name: 'supervisorId',
	description: 'The user to set as the supervisor',
	displayOptions: { show: { supervisor: ['user'] } },
};

export const setSupervisor: ISpringOperation = {
	name: 'Set Supervisor',
	value: 'setSupervisor',
	action: 'Set supervisor of user',
	description: "Set the supervisor of a user to another user, to the department's supervisor, or to nobody",
	properties: [userLocator, supervisorProperty, supervisorIdProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const userId = parameters.requiredISpringId(userLocator);
	const supervisor = parameters.choice(supervisorProperty, ['department', 'none', 'user']);
	const supervisorId = supervisor === 'user' ? parameters.requiredISpringId(supervisorIdProperty) : null;

	await checkingIds(
		shared,
		[
			{ property: userLocator, kind: 'user', id: userId },
			{ property: supervisorIdProperty, kind: 'user', id: supervisorId ?? '' },
		],
		supervisor === 'department'
			? inheritSupervisor(shared.transport, userId)
			: writeSupervisor(shared.transport, userId, supervisorId),
	);
	shared.users.forget();
	return [{ json: { userId, supervisor, supervisorId } }];
}

import type { INodeProperties } from 'n8n-workflow';
import { readUser } from '../../../../src/ispring/users/read-users';
import { setStatus as writeStatus } from '../../../../src/ispring/users/write-users';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';
import { toItem } from './to-item';

const statusProperty: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{
			name: 'Active',
			value: 'active',
			description:
				'The user can sign in and uses a seat of the plan. iSpring Learn emails users when they become active.',
		},
		{
			name: 'Inactive',
			value: 'inactive',
			description: 'The user cannot sign in and uses no seat. The account and its results are kept.',
		},
		{
			name: 'Terminated',
			value: 'terminated',
			description: 'The employment has ended. Like Inactive, but smart group rules no longer apply.',
		},
	],
	default: 'active',
	description: 'The new status of the user',
};

export const setStatus: ISpringOperation = {
	name: 'Set Status',
	value: 'setStatus',
	action: 'Set status of user',
	description: 'Activate, deactivate, or terminate a user immediately. The results of the user are kept.',
	properties: [userLocator, statusProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const id = parameters.requiredISpringId(userLocator);
	const status = parameters.choice(statusProperty, ['active', 'inactive', 'terminated']);
	const { transport } = shared;
	const user = await checkingIds(
		shared,
		[{ property: userLocator, kind: 'user', id }],
		writeStatus(transport, id, status).then(async () => await readUser(transport, id)),
	);
	shared.users.forget();
	if (user.status !== status) {
		// If all seats are taken, the API reports success and does nothing (docs/apis/ispring-learn.md#users).
		const isFull = status === 'active';
		parameters.refuse(
			statusProperty,
			`iSpring Learn left the user ${user.status}${isFull ? ', because the plan has no free seat' : ''}.`,
			isFull
				? 'Free up a seat or upgrade the plan, then run the workflow again.'
				: 'Check the user in iSpring Learn, then run the workflow again.',
		);
	}
	return [{ json: toItem(user) }];
}

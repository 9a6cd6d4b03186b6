import type { INodeProperties } from 'n8n-workflow';
import { readUser } from '../../../../src/ispring/users/read-users';
import { setStatus as writeStatus } from '../../../../src/ispring/users/write-users';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';
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
				'Can sign in and takes a seat of the plan. Whoever was not active gets a message from iSpring Learn.',
		},
		{
			name: 'Inactive',
			value: 'inactive',
			description: 'Cannot sign in and takes no seat; the account and its results stay',
		},
		{
			name: 'Terminated',
			value: 'terminated',
			description: 'Employment has ended: like inactive, and rules of smart groups no longer apply',
		},
	],
	default: 'active',
	description: 'The state that the user is to be in',
};

export const setStatus: ISpringOperation = {
	name: 'Set Status',
	value: 'setStatus',
	action: 'Set status of user',
	description: 'Activate, deactivate or terminate a user immediately. The results of the user are kept.',
	properties: [userLocator, statusProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const id = parameters.requiredISpringId(userLocator);
	const status = parameters.choice(statusProperty, ['active', 'inactive', 'terminated']);
	const { transport } = shared;
	const user = await withExplanation(
		writeStatus(transport, id, status).then(async () => await readUser(transport, id)),
		async (refusal) => await explainUnknownId(shared, refusal, [{ property: userLocator, kind: 'user', id }]),
	);
	shared.users.forget();
	if (user.status !== status) {
		// With a full plan the account says yes and does nothing (docs/apis/ispring-learn.md#users).
		const isFull = status === 'active';
		parameters.refuse(
			statusProperty,
			`iSpring Learn keeps the user ${user.status}${isFull ? ': the plan has no free seat' : ''}.`,
			isFull
				? 'Free a seat or extend the plan, then run again.'
				: 'Look at the user in iSpring Learn, then run again.',
		);
	}
	return [{ json: toItem(user) }];
}

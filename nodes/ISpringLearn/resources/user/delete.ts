import { deleteUser } from '../../../../src/ispring/users/delete-user';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';

const userProperty = {
	...userLocator,
	description: 'The user to delete permanently',
};

export const remove: ISpringOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete user',
	description:
		'Permanently delete a user with all enrollments, results, and certificates. To block a user but keep the results, use Set Status.',
	properties: [userProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const userId = parameters.requiredISpringId(userProperty);
	await checkingIds(
		shared,
		[{ property: userProperty, kind: 'user', id: userId }],
		deleteUser(shared.transport, userId),
	);
	shared.users.forget();
	return [{ json: { deleted: true, userId } }];
}

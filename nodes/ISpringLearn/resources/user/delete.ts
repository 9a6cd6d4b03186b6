import { deleteUser } from '../../../../src/ispring/users/delete-user';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';

const userProperty = {
	...userLocator,
	description: 'The user whose account is deleted for good',
};

export const remove: ISpringOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete user',
	description:
		'Permanently delete a user with all enrollments, results and certificates. To block a user but keep the results, use Set Status.',
	properties: [userProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const userId = parameters.requiredISpringId(userProperty);
	await withExplanation(
		deleteUser(shared.transport, userId),
		async (refusal) =>
			await explainUnknownId(shared, refusal, [{ property: userProperty, kind: 'user', id: userId }]),
	);
	shared.users.forget();
	return [{ json: { deleted: true, userId } }];
}

import { updateDisplayOptions } from 'n8n-workflow';
import { deleteUser } from '../../../../src/ispring/users/delete-user';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import type { ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { unknownOf } from '../../shared/unknown-ids';

const userProperty = {
	...userLocator,
	description: 'The user whose account is deleted for good',
};

export const description = updateDisplayOptions({ show: { resource: ['user'], operation: ['delete'] } }, [
	userProperty,
]);

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const userId = parameters.requiredISpringId(userProperty);
	await naming(
		deleteUser(shared.transport, userId),
		async (refusal) =>
			await unknownOf(shared, refusal, [{ property: userProperty, kind: 'user', id: userId }]),
	);
	shared.users.forget();
	return [{ json: { deleted: true, userId } }];
}

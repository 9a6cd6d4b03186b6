import { deleteGroup } from '../../../../src/ispring/organisation/groups';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { groupLocator } from '../../shared/locators';
import { unknownOf } from '../../shared/unknown-ids';

export const remove: ISpringOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete group',
	description: 'Permanently delete a group. Its users keep their accounts.',
	properties: [groupLocator],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const groupId = parameters.requiredISpringId(groupLocator);
	await naming(
		deleteGroup(shared.transport, groupId),
		async (refusal) =>
			await unknownOf(shared, refusal, [{ property: groupLocator, kind: 'group', id: groupId }]),
	);
	shared.groups.forget();
	shared.users.forget();
	return [{ json: { deleted: true, groupId } }];
}

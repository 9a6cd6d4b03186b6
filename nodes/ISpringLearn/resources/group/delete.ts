import { deleteGroup } from '../../../../src/ispring/organization/groups';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { groupLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';

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
	await checkingIds(
		shared,
		[{ property: groupLocator, kind: 'group', id: groupId }],
		deleteGroup(shared.transport, groupId),
	);
	shared.groups.forget();
	shared.users.forget();
	return [{ json: { deleted: true, groupId } }];
}

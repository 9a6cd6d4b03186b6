import { deleteGroup } from '../../../../src/ispring/organisation/groups';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { groupLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';

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
	await withExplanation(
		deleteGroup(shared.transport, groupId),
		async (refusal) =>
			await explainUnknownId(shared, refusal, [{ property: groupLocator, kind: 'group', id: groupId }]),
	);
	shared.groups.forget();
	shared.users.forget();
	return [{ json: { deleted: true, groupId } }];
}

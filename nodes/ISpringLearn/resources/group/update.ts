import { renameGroup } from '../../../../src/ispring/organization/groups';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { groupLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';
import { nameProperty } from './properties';

export const update: ISpringOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update group',
	description: 'Rename a group',
	properties: [groupLocator, nameProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const groupId = parameters.requiredISpringId(groupLocator);
	const name = parameters.requiredText(nameProperty);
	await checkingIds(
		shared,
		[{ property: groupLocator, kind: 'group', id: groupId }],
		renameGroup(shared.transport, groupId, name),
	);
	shared.groups.forget();
	return [{ json: { groupId, name } }];
}

import { renameGroup } from '../../../../src/ispring/organisation/groups';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { groupLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';
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
	await withExplanation(
		renameGroup(shared.transport, groupId, name),
		async (refusal) =>
			await explainUnknownId(shared, refusal, [{ property: groupLocator, kind: 'group', id: groupId }]),
	);
	shared.groups.forget();
	return [{ json: { groupId, name } }];
}

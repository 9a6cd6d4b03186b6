import { createGroup } from '../../../../src/ispring/organization/groups';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { referencedIds, usersFilter } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { checkingIds } from '../../shared/unknown-ids';
import { nameProperty } from './properties';
import { refuseDuplicateName } from './duplicate-name';
import { additionalFieldsCollection } from '../../../shared/collections';

const additionalFieldsProperty = additionalFieldsCollection([usersFilter]);

export const create: ISpringOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create group',
	description: 'Create a regular group, with or without users',
	properties: [nameProperty, additionalFieldsProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const name = parameters.requiredText(nameProperty);
	const userIds = parameters.within(additionalFieldsProperty).iSpringIds(usersFilter);

	const groups = await shared.groups.get();
	refuseDuplicateName(parameters, groups, name);
	const id = await checkingIds(
		shared,
		referencedIds({ userIds }),
		createGroup(shared.transport, name, userIds),
	);
	// Added to the list, so that the list need not be read again for each item.
	groups.push({ id, name, isSmart: false });
	if (userIds.length > 0) shared.users.forget();
	return [{ json: { groupId: id, name, isSmart: false } }];
}

import type { INodeProperties } from 'n8n-workflow';
import { createGroup } from '../../../../src/ispring/organisation/groups';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import { usersFilter } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { explainUnknownId } from '../../shared/unknown-ids';
import { nameProperty } from './properties';
import { refuseDuplicateName } from './duplicate-name';

const additionalFieldsProperty: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [usersFilter],
};

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
	const id = await withExplanation(createGroup(shared.transport, name, userIds), async (refusal) => {
		const given = userIds.map((userId) => ({ property: usersFilter, kind: 'user' as const, id: userId }));
		return await explainUnknownId(shared, refusal, given);
	});
	// Added to the list rather than reading it again for each item.
	groups.push({ id, name, isSmart: false });
	if (userIds.length > 0) shared.users.forget();
	return [{ json: { groupId: id, name, isSmart: false } }];
}

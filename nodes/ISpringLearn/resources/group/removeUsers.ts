import { removeMember } from '../../../../src/ispring/organization/group-members';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { changeMembership, membershipProperties } from './membership';

export const removeUsers: ISpringOperation = {
	name: 'Remove Users',
	value: 'removeUsers',
	action: 'Remove users from group',
	description: 'Remove users from a regular group. They keep their accounts.',
	properties: membershipProperties,
	execute,
};

async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { transport } = run.shared;
	return await changeMembership(run, async (user, group) => await removeMember(transport, user, group));
}

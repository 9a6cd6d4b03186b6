import { addMember } from '../../../../src/ispring/organization/group-members';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { changeMembership, membershipProperties } from './membership';

export const addUsers: ISpringOperation = {
	name: 'Add Users',
	value: 'addUsers',
	action: 'Add users to group',
	description: 'Add users to a regular group. Existing members stay in the group.',
	properties: membershipProperties,
	execute,
};

async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { transport } = run.shared;
	return await changeMembership(
		run,
		async (user, group, groups) => await addMember(transport, user, group, groups),
	);
}

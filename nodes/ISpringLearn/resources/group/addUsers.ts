import { updateDisplayOptions } from 'n8n-workflow';
import { addMember } from '../../../../src/ispring/organisation/group-members';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringRun } from '../../shared/ISpringRun';
import { changeMembership, membershipProperties } from './membership';

export const description = updateDisplayOptions(
	{ show: { resource: ['group'], operation: ['addUsers'] } },
	membershipProperties,
);

export async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { transport } = run.shared;
	return await changeMembership(
		run,
		async (user, group, groups) => await addMember(transport, user, group, groups),
	);
}

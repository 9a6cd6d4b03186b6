import { updateDisplayOptions } from 'n8n-workflow';
import { removeMember } from '../../../../src/ispring/organisation/group-members';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringRun } from '../../shared/ISpringRun';
import { changeMembership, membershipProperties } from './membership';

export const description = updateDisplayOptions(
	{ show: { resource: ['group'], operation: ['removeUsers'] } },
	membershipProperties,
);

export async function execute(run: ISpringRun): Promise<OutputItem[]> {
	const { transport } = run.shared;
	return await changeMembership(run, async (user, group) => await removeMember(transport, user, group));
}

import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { readGroups } from '../../../src/ispring/organization/groups';
import { transportTo } from '../../shared/transports';

/** The groups of the account. Smart groups are marked, because users cannot be added to them. */
export async function groupOptions(
	context: ILoadOptionsFunctions,
): Promise<Array<{ name: string; value: string }>> {
	const groups = await readGroups(transportTo(context, 'iSpring Learn'));
	return groups.map(({ id, name, isSmart }) => ({
		name: isSmart ? `${name} (smart group)` : name,
		value: id,
	}));
}

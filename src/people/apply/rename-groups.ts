import type { Transport } from '../../http/types';
import { renameGroup } from '../../ispring/organization/groups';
import { isSameId } from '../../ispring/same-id';
import type { Progress } from '../../run/Progress';
import type { GroupRename } from '../plan/GroupRename';
import type { PlanContext } from '../plan/PlanContext';
import type { UnitDecision } from '../plan/UnitDecision';

/**
 * Renames the groups whose own decisions are among the units. Others keep their names until a run is given these: people
 * join a group by its ID.
 *
 * @param units changed in place: what could not be renamed has failed
 * @returns what was renamed
 */
export async function renameGroups(
	transport: Transport,
	units: Progress<UnitDecision>,
	{ groupRenames }: Pick<PlanContext, 'groupRenames'>,
): Promise<Set<GroupRename>> {
	const done = new Set<GroupRename>();
	const renames = units.pending().filter(({ kind, action }) => kind === 'group' && action === 'rename');
	await units.forEach(renames, async ({ unitId = '' }) => {
		const rename = groupRenames.find(({ group }) => isSameId(group.id, unitId));
		if (!rename) return;
		await renameGroup(transport, rename.group.id, rename.to.name);
		done.add(rename);
	});
	return done;
}

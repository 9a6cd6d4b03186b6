import { ParameterError } from '../../errors';
import type { Transport } from '../../http/types';
import { renameGroup } from '../../ispring/organization/groups';
import { isSameId } from '../../ispring/same-id';
import type { Progress } from '../../run/Progress';
import { groupKey } from '../../text/group-key';
import type { GroupRename } from '../plan/GroupRename';
import type { PlanContext } from '../plan/PlanContext';
import type { UnitDecision } from '../plan/UnitDecision';

/**
 * Renames the groups whose own decisions are among the units, one after another, since one may need the name that another gives
 * up. Others keep their names until a run is given these: people join a group by its ID.
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
	for (const unit of renames) {
		await units.forEach([unit], async ({ unitId = '' }) => {
			const rename = groupRenames.find(({ group }) => isSameId(group.id, unitId));
			if (!rename) return;
			const holder = groupRenames.find(
				(one) => !done.has(one) && one !== rename && groupKey(one.group.name) === rename.to.key,
			);
			if (holder) throw nameIsTaken(rename);
			await renameGroup(transport, rename.group.id, rename.to.name);
			done.add(rename);
		});
	}
	return done;
}

function nameIsTaken({ to }: GroupRename): ParameterError {
	return new ParameterError(
		'Input',
		`another group in iSpring Learn is still called ${to.name}.`,
		'Apply the item that renames it as well, or make a new plan.',
	);
}

import { ParameterError } from '../../errors';
import type { Transport } from '../../http/types';
import { renameGroup, type Group } from '../../ispring/organization/groups';
import { isSameId } from '../../ispring/same-id';
import type { Progress } from '../../run/Progress';
import { isSameName } from '../../text/normalize-key';
import { nameAside } from '../plan/revert/name-aside';
import type { UnitRevert } from '../plan/revert/RevertDecision';

/**
 * Gives groups their former names, one after another, since one may need the name that another gives up. In a ring of names one
 * steps aside until the others have theirs.
 *
 * @param units changed in place
 * @param groups all of the account, as they were read
 */
export async function renameGroupsBack(
	transport: Transport,
	units: Progress<UnitRevert>,
	groups: readonly Group[],
): Promise<void> {
	const current = groups.map(({ id, name }) => ({ id, name }));
	const queue = units.pending().filter(({ kind, action }) => kind === 'group' && action === 'rename');
	let waited = 0;
	for (let unit = queue.shift(); unit; unit = queue.shift()) {
		const { unitId = '', name } = unit;
		const holder = current.find((one) => !isSameId(one.id, unitId) && isSameName(one.name, name));
		const isWaiting = holder !== undefined && queue.some((other) => isSameId(other.unitId ?? '', holder.id));
		const isRing = isWaiting && waited >= queue.length;
		if (isWaiting) queue.push(unit);
		waited = isWaiting && !isRing ? waited + 1 : 0;
		if (isWaiting && !isRing) continue;
		await units.forEach([unit], async () => {
			if (holder && !isWaiting) throw nameIsTaken(name);
			const next = isRing ? nameAside(name, { id: unitId }) : name;
			await renameGroup(transport, unitId, next);
			for (const one of current) if (isSameId(one.id, unitId)) one.name = next;
		});
		// Whoever could not step aside does not wait any longer.
		if (unit.outcome !== 'planned' && isRing) queue.pop();
	}
}

function nameIsTaken(name: string): ParameterError {
	return new ParameterError(
		'Input',
		`another group in iSpring Learn is still called ${name}.`,
		'Take back the item that renamed it as well, or rename it by hand.',
	);
}

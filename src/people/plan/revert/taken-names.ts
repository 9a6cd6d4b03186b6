import { isSameName } from '../../../text/normalize-key';
import { isSameId } from '../../../ispring/same-id';
import type { World } from '../World';
import type { UnitRevert } from './RevertDecision';

interface Named {
	id: string;
	name: string;
	parentId?: string;
}

/** Leaves departments and groups alone whose former name another one has by now that does not give it up in the same run. */
export function keepTakenNames(
	decisions: readonly UnitRevert[],
	{ departments, groups }: Pick<World, 'departments' | 'groups'>,
): UnitRevert[] {
	let current = [...decisions];
	for (;;) {
		const moving = current.filter(({ action }) => action === 'rename').map(({ unitId = '' }) => unitId);
		const next = current.map((decision): UnitRevert => {
			if (decision.action !== 'rename') return decision;
			const all: readonly Named[] = decision.kind === 'department' ? departments : groups;
			const self = all.find(({ id }) => isSameId(id, decision.unitId ?? ''));
			const isTaken = all.some(
				(other) =>
					other !== self &&
					other.parentId === self?.parentId &&
					isSameName(other.name, decision.name) &&
					!moving.some((id) => isSameId(id, other.id)),
			);
			if (!isTaken) return decision;
			return {
				...decision,
				name: self?.name ?? decision.name,
				action: 'none',
				changes: [],
				outcome: 'skipped',
				reason: `Left alone: another ${decision.kind} is called ${decision.name} by now.`,
				needsAttention: true,
			};
		});
		const isStable = next.every((one, index) => one === current[index]);
		current = next;
		if (isStable) return current;
	}
}

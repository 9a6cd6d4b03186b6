import { isSameId } from '../../ispring/same-id';
import { normalizeKey } from '../../text/normalize-key';
import { groupValueHash } from '../memory/group-memory';
import type { Memory } from '../memory/Memory';
import { MemoryBuilder } from '../memory/MemoryBuilder';
import { CODE_FIELD } from '../plan/learn-from-codes';
import type { UnitRevert } from '../plan/revert/RevertDecision';

/**
 * The memory once departments and groups are as they were: the next sync sees them as the sync before the run did. A group is
 * again that of its former value.
 *
 * @param done only those that were written
 */
export function withRevertedUnits(memory: Memory, done: readonly UnitRevert[]): Memory {
	if (done.length === 0) return memory;
	const builder = new MemoryBuilder(memory);
	let groups = memory.groups;
	for (const { kind, undo } of done) {
		const { unitId: id, names, codes } = undo;
		if (names) builder.recordWrite({ id, field: kind, wanted: normalizeKey(names[0]) });
		if (codes) builder.forget({ id, field: CODE_FIELD });
		if (names && kind === 'group') groups = withFormerValue(groups, id, names);
	}
	return { ...builder.build(), groups };
}

function withFormerValue(
	groups: Memory['groups'],
	groupId: string,
	[from, to]: readonly [string, string],
): Memory['groups'] {
	const [former, latter] = [groupValueHash(from), groupValueHash(to)];
	return new Map(
		[...groups].map(([field, entries]) => [
			field,
			new Map(
				[...entries].map(([hash, id]): [string, string] =>
					hash === latter && isSameId(id, groupId) ? [former, id] : [hash, id],
				),
			),
		]),
	);
}

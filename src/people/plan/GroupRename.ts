import type { Group } from '../../ispring/organization/groups';
import { groupValueHash } from '../memory/group-memory';
import { targetKey, valueHash, type Memory } from '../memory/Memory';
import { normalizeKey } from '../../text/normalize-key';
import type { Classified } from './Classified';
import type { KeptGroup } from './group-rules';
import type { GroupValue } from './group-values';

/** A group whose value was renamed in BambooHR. */
export interface GroupRename {
	group: Group;
	to: GroupValue;
	/** Somebody has given the group a name of their own: it is the new value's, and keeps that name. */
	keepsName: boolean;
	/** IDs of the members' employees. */
	employeeIds: readonly string[];
	/** How many of the members have the new value; the others have moved to groups of other values. */
	count: number;
	/** BambooHR's list has the new value under the ID of the former one. */
	isListed: boolean;
	/** So little speaks for it that BambooHR's list has to show that the former value is gone. */
	isDoubtful: boolean;
}

/** @param entries what the memory has for the group */
export function groupRename(
	entries: readonly KeptGroup[],
	group: Group,
	people: readonly Classified[],
	found: Pick<GroupRename, 'to' | 'count' | 'isListed' | 'isDoubtful'>,
	memory: Memory,
): GroupRename {
	return {
		...found,
		group,
		keepsName: !entries.some(({ hash }) => isNameOf(group, hash, memory)),
		employeeIds: people.map(({ employee }) => employee.id),
	};
}

/** Whether a group still has the name of its value, maybe in the form in which iSpring Learn stores it. */
function isNameOf(group: Group, hash: string, { lastWrites }: Memory): boolean {
	if (groupValueHash(group.name) === hash) return true;
	const written = lastWrites.get(targetKey({ id: group.id, field: 'group' }));
	if (written === undefined) return false;
	return written.storedHash === undefined || written.storedHash === valueHash(normalizeKey(group.name));
}

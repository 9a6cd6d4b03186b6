import type { Employee } from '../../bamboohr/employees/Employee';
import { idKey } from '../../ispring/same-id';
import { groupValueHash } from '../memory/group-memory';
import { groupBy } from './group-by';
import type { GroupRules, KeptGroup } from './group-rules';

/**
 * The groups that the memory has for values that nobody has any more.
 *
 * @param staff everybody who works for the company
 * @returns what the memory has for each of them
 */
export function unusedGroups(
	staff: readonly Employee[],
	{ fields, kept, valuesOf }: Pick<GroupRules, 'fields' | 'kept' | 'valuesOf'>,
): KeptGroup[][] {
	if (kept.length === 0) return [];
	const inUse = new Map(
		fields.map((field) => {
			const keys = new Set(staff.flatMap((one) => (valuesOf(one, field) ?? []).map(({ key }) => key)));
			return [field, new Set([...keys].map(groupValueHash))] as const;
		}),
	);
	return [...groupBy(kept, ({ group }) => idKey(group.id)).values()].filter((entries) => {
		// A group may be kept for one value and have the name of another one, whose group it then is.
		const name = groupValueHash(entries[0]?.group.name ?? '');
		return (
			!fields.some((field) => inUse.get(field)?.has(name)) &&
			!entries.some(({ field, hash }) => inUse.get(field)?.has(hash))
		);
	});
}

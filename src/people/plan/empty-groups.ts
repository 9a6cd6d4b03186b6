import { idKey } from '../../ispring/same-id';
import type { Decision } from './Decision';
import type { PlanContext } from './PlanContext';
import type { UnitDecision } from './UnitDecision';
import { unusedGroups } from './unused-groups';

/**
 * Groups that are left behind: nobody has their value any more, and no active user is in them once the people of this plan
 * have left. They are reported and never deleted.
 */
export function emptyGroups(context: PlanContext, people: readonly Decision[]): UnitDecision[] {
	const { world, groups, groupRenames, classified } = context;
	const { unreadable } = world.employees;
	if (world.isAboutSome || world.isExcerpt || world.isPartial || unreadable.length > 0) return [];
	const staff = [...classified.values()].flatMap(({ scope, employee }) =>
		scope.is === 'left' ? [] : employee,
	);
	const isVisible = (field: string) => staff.every((one) => groups.valuesOf(one, field) !== undefined);
	const renamed = new Set(groupRenames.map(({ group }) => group));
	const candidates = unusedGroups(staff, groups).flatMap((entries) => {
		const group = entries[0]?.group;
		return group && !renamed.has(group) && entries.every(({ field }) => isVisible(field)) ? [group] : [];
	});
	if (candidates.length === 0) return [];
	const occupied = occupiedGroups(context, people);
	return candidates
		.filter(({ id }) => !occupied.has(idKey(id)))
		.map(({ id, name }) => ({
			kind: 'group',
			unitId: id,
			name,
			action: 'none',
			changes: [],
			reason: 'No employee has the value any more that this group was made for. It is not deleted.',
			outcome: 'skipped',
			seen: { name },
			needsAttention: true,
		}));
}

/** The groups that active users are in after the plan, by `idKey`. */
function occupiedGroups({ world }: PlanContext, people: readonly Decision[]): Set<string> {
	const left = new Map(
		people.flatMap(({ user, outcome, writes }) =>
			user && outcome === 'planned' ? [[user, new Set(writes.leaveGroupIds.map(idKey))] as const] : [],
		),
	);
	const active = world.users.users.filter(({ status }) => status === 'active');
	return new Set(
		active.flatMap((user) => user.groupIds.map(idKey).filter((id) => left.get(user)?.has(id) !== true)),
	);
}

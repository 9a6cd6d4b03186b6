import { groupKey } from '../../text/group-key';
import type { Decision } from './Decision';
import { emptyGroups } from './empty-groups';
import { indexBy } from './group-by';
import type { GroupRename } from './GroupRename';
import type { PlanContext } from './PlanContext';
import type { UnitDecision } from './UnitDecision';

/** Decides on groups: those to rename come first, since people who join one may need it. */
export function decideGroups(context: PlanContext, people: readonly Decision[]): UnitDecision[] {
	return [...renamedGroups(context), ...newGroups(context, people), ...emptyGroups(context, people)];
}

function renamedGroups({ groupRenames }: PlanContext): UnitDecision[] {
	return groupRenames.map((rename) => {
		const { group, to, keepsName } = rename;
		const unit = {
			kind: 'group',
			unitId: group.id,
			seen: { name: group.name },
			needsAttention: true,
		} as const;
		const moved = whyRenamed(rename);
		if (keepsName) {
			return {
				...unit,
				name: group.name,
				action: 'none',
				changes: [],
				reason: `${moved} Its name, which somebody has changed by hand, stays.`,
				outcome: 'skipped',
			};
		}
		return {
			...unit,
			name: to.name,
			action: 'rename',
			changes: [{ field: 'name', from: group.name, to: to.name }],
			reason: moved,
			outcome: 'planned',
		};
	});
}

function whyRenamed({ to, employeeIds, count, isListed }: GroupRename): string {
	if (isListed) return `BambooHR has renamed its value to ${to.name}.`;
	const whole = employeeIds.length;
	return count === whole
		? `Everybody in the group has ${to.name} in BambooHR now instead of its former value.`
		: `Nobody has the former value of the group in BambooHR any more: ${count} of its ${whole} members have ${to.name}, and the others are in other groups now.`;
}

/** The groups that planned decisions need and that do not exist. */
function newGroups({ groups }: PlanContext, people: readonly Decision[]): UnitDecision[] {
	const needed = people.flatMap(({ outcome, writes }) => (outcome === 'planned' ? writes.joinGroups : []));
	const missing = needed.filter((name) => groups.groupsFor(groupKey(name)).length === 0);
	return [...indexBy(missing, groupKey).values()].map((name) => ({
		kind: 'group',
		name,
		action: 'create',
		changes: [],
		reason: 'New: iSpring Learn has no group of this name.',
		outcome: 'planned',
		seen: null,
		needsAttention: true,
	}));
}

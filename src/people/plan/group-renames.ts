import { idKey } from '../../ispring/same-id';
import { groupKey } from '../../text/group-key';
import type { Classified } from './Classified';
import { groupMembers } from './group-members';
import type { GroupRename } from './GroupRename';
import type { GroupRules } from './group-rules';
import type { PlanRules } from './PlanRules';
import { renamesByList } from './renames-by-list';
import { renamesByMembers } from './renames-by-members';
import type { PlannedGroups } from './World';

/**
 * Finds the groups to rename, because their value was renamed in BambooHR. Moving everybody to another group instead would lose
 * what depends on this one, such as enrollment rules. The IDs in BambooHR's lists decide where they are known, and for the
 * rest the values that the members have now.
 *
 * @returns in an order in which each name is free when it is needed
 */
export function findGroupRenames(
	classified: readonly Classified[],
	rules: Pick<PlanRules, 'groups' | 'memory' | 'world' | 'profile'>,
): GroupRename[] {
	const { groups, world } = rules;
	if (groups.kept.length === 0 || world.isPartial || world.isExcerpt) return [];
	const staff = classified.filter(({ scope }) => scope.is !== 'left');
	const members = groupMembers(classified);
	const isPossible = (rename: GroupRename) => isAsPlanned(rename, world.plannedGroups);
	const isWanted = (rename: GroupRename) => concernsRun(rename, staff, groups);
	const listed = renamesByList(staff, members, rules, { isPossible, isWanted });
	const others = renamesByMembers(staff, members, listed, rules);
	return [...listed, ...others.filter((one) => isPossible(one) && isWanted(one))];
}

/** In a run about some employees, whether it is a member, or somebody with the new value, whom the run is about. */
function concernsRun(
	{ to, employeeIds }: GroupRename,
	staff: readonly Classified[],
	{ fields, valuesOf }: GroupRules,
): boolean {
	const ids = new Set(employeeIds);
	return staff.some(
		({ employee, isSelected }) =>
			isSelected &&
			(ids.has(employee.id) ||
				fields.some((field) => valuesOf(employee, field)?.some(({ key }) => key === to.key))),
	);
}

/** An apply does not rename a group if its plan creates the group of the new value, or moves one of the members there. */
function isAsPlanned({ group, to, employeeIds }: GroupRename, planned: PlannedGroups | undefined): boolean {
	if (!planned || planned.renamed.has(idKey(group.id))) return true;
	return !planned.created.has(to.key) && !employeeIds.some((id) => planned.joined.get(id)?.has(to.key));
}

/** The rules once these groups are those of their new values. */
export function withRenames(rules: GroupRules, renames: readonly GroupRename[]): GroupRules {
	if (renames.length === 0) return rules;
	const renamed = new Map(renames.map(({ to, group }) => [groupKey(to.name), [group]]));
	const newNames = new Map(
		renames.flatMap(({ to, group, keepsName }) => (keepsName ? [] : [[group, to.name] as const])),
	);
	// As after the rename, so that an apply that comes to it later shows the same changes of people.
	const fields = new Map(
		renames.map(({ to, group, keepsName }) => {
			const name = keepsName ? groupKey(group.name) : to.key;
			const isOf = (field: string) => rules.valuesIn(field).has(to.key) || rules.isValueOf(field, name);
			return [group, rules.fields.filter(isOf)] as const;
		}),
	);
	return {
		...rules,
		fieldsOf: (group) => fields.get(group) ?? rules.fieldsOf(group),
		groupsFor: (key) => renamed.get(key) ?? rules.groupsFor(key),
		nameAfterRename: (group) => newNames.get(group) ?? group.name,
	};
}

import type { Employee } from '../../bamboohr/employees/Employee';
import type { Group } from '../../ispring/organization/groups';
import type { User } from '../../ispring/users/User';
import { idKey } from '../../ispring/same-id';
import type { Change } from '../../run/outcome';
import { groupKey } from '../../text/group-key';
import type { GroupRules } from './group-rules';
import type { GroupValue } from './group-values';

export interface GroupChange {
	/** Names of the groups to join, each once. */
	join: string[];
	leave: Group[];
	changes: Change[];
	/** A sentence for each group that seems to be missing and that this run does not create. */
	notes: string[];
	/** The user is in other groups that may be those of former values. */
	hasUnknownGroups: boolean;
}

interface WantedGroup extends GroupValue {
	/** The groups that exist already. */
	groups: readonly Group[];
	isIn: boolean;
	isMissing: boolean;
}

/**
 * Which groups a user joins and leaves, so that of the groups that are kept for values they are in those of their own
 * values, and in no other. Groups that are not the sync's are not changed, and smart groups fill themselves. Where a field
 * is hidden from the API key, the groups kept for it stay as they are.
 *
 * @param user undefined for a new user
 */
export function groupChange(employee: Employee, user: User | undefined, rules: GroupRules): GroupChange {
	const mine = (user?.groupIds ?? []).flatMap((id) => rules.byId.get(idKey(id)) ?? []);
	const ordinary = mine.filter(({ isSmart }) => !isSmart);
	const values = rules.fields.map((field) => ({ field, values: rules.valuesOf(employee, field) }));
	const wanted = new Map<string, WantedGroup>();
	for (const value of values.flatMap((one) => one.values ?? [])) {
		if (!wanted.has(value.key)) wanted.set(value.key, wantedGroup(value, mine, rules));
	}
	const stay = new Set([...wanted.values()].flatMap(({ groups }) => groups));
	const hidden = new Set(values.flatMap((one) => (one.values === undefined ? one.field : [])));
	const leave = ordinary.filter((group) => {
		const fields = rules.fieldsOf(group);
		return fields.length > 0 && !stay.has(group) && !fields.some((field) => hidden.has(field));
	});
	const missing = [...wanted.values()].filter(({ isMissing }) => isMissing);
	const notes = missing.flatMap(({ name }) => rules.whyNotCreated(name) ?? []);
	const join = [...wanted.values()].filter(
		({ isIn, isMissing, groups }) => !isIn && (isMissing ? notes.length === 0 : groups.length > 0),
	);
	return {
		join: join.map(rules.nameFor),
		leave,
		changes: changesIn(values, join, leave, ordinary, rules),
		notes,
		hasUnknownGroups:
			join.length > 0 && ordinary.some((group) => !stay.has(group) && rules.fieldsOf(group).length === 0),
	};
}

function wantedGroup(value: GroupValue, mine: readonly Group[], rules: GroupRules): WantedGroup {
	const groups = rules.groupsFor(value.key);
	const isIn = mine.some(
		(group) => groups.includes(group) || (group.isSmart && groupKey(group.name) === value.key),
	);
	return { ...value, groups, isIn, isMissing: !isIn && groups.length === 0 && !rules.isSmart(value.key) };
}

/**
 * What an item shows: a change for each field, from the groups that it has kept the user in so far to those of its values.
 * A group that is left and was kept for several fields is shown with one of them, best with the one that has changed.
 */
function changesIn(
	values: ReadonlyArray<{ field: string; values: readonly GroupValue[] | undefined }>,
	join: readonly GroupValue[],
	leave: readonly Group[],
	mine: readonly Group[],
	rules: GroupRules,
): Change[] {
	const joins = (own: readonly GroupValue[]) => own.some(({ key }) => join.some((one) => one.key === key));
	const visible = values.flatMap(({ field, values: own }) =>
		own ? [{ field, own, isJoining: joins(own) }] : [],
	);
	const fieldOf = (group: Group): string | undefined => {
		const fields = rules.fieldsOf(group);
		const kept = visible.filter(({ field }) => fields.includes(field));
		return (kept.find(({ isJoining }) => isJoining) ?? kept[0])?.field;
	};
	const leftFor = new Set(leave.map(fieldOf));
	return visible.flatMap(({ field, own, isJoining }): Change[] => {
		if (!isJoining && !leftFor.has(field)) return [];
		const ownGroups = own.flatMap(({ key }) => rules.groupsFor(key));
		const former = mine.filter(
			(group) =>
				!ownGroups.includes(group) &&
				(leave.includes(group) ? fieldOf(group) === field : rules.fieldsOf(group).includes(field)),
		);
		return [
			{
				field: groupChangeField(field),
				from: namesOf(former.map(rules.nameAfterRename)),
				to: namesOf(own.map(({ name }) => name)),
			},
		];
	});
}

function namesOf(names: readonly string[]): string | null {
	return names.join(', ') || null;
}

/**
 * The name in items for a change of the groups that a field gives. The job title itself may change as well, so all but
 * the division, of which there is only the group, say that it is about a group.
 */
export function groupChangeField(field: string): string {
	if (field === 'division') return field;
	return /^[a-z]+([A-Z][a-z]+)*$/.test(field) ? `${field}Group` : `${field} group`;
}

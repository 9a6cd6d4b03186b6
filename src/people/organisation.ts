import { ParameterError } from '../errors';
import { topDepartments } from '../ispring/department-tree';
import type { Department } from '../ispring/departments';
import type { Group } from '../ispring/groups';
import type { User } from '../ispring/User';
import { folded } from './names';

/**
 * The department under which BambooHR's departments are.
 *
 * @throws ParameterError when the chosen one is gone, or the account's root cannot be told
 */
export function findRoot(departments: readonly Department[], wantedId: string): Department {
	if (wantedId !== '') {
		const chosen = departments.find((one) => folded(one.id) === folded(wantedId));
		if (chosen) return chosen;
		throw new ParameterError(
			'Root Department',
			`iSpring Learn has no department with the id ${wantedId}.`,
			'Choose one from the list, or leave it empty for the root of the account.',
		);
	}
	const tops = topDepartments(departments);
	const [top, second] = tops;
	if (top && !second) return top;
	throw new ParameterError(
		'Root Department',
		top
			? `iSpring Learn shows several topmost departments: ${tops.map((one) => one.name).join(', ')}.`
			: 'iSpring Learn shows no department.',
		top ? 'Choose the one to work under.' : "Check the rights of the API key's owner.",
	);
}

/** Departments of this name directly under the root. One elsewhere in the tree is another department. */
export function departmentsNamed(
	departments: readonly Department[],
	rootId: string,
	name: string,
): Department[] {
	return departments.filter((one) => one.parentId === rootId && folded(one.name) === folded(name));
}

export interface GroupChange {
	join: string[];
	leave: Group[];
	/** The user has other groups, of which it is not known whether they are former divisions. */
	hasUnknownGroups: boolean;
}

const STAYS: GroupChange = { join: [], leave: [], hasUnknownGroups: false };

/**
 * Which groups somebody joins and leaves so that the one named like their division is the only division among them.
 * Other groups are nobody's business here, and smart groups fill themselves.
 *
 * @param division null when BambooHR has none, undefined when the key may not see it
 * @param divisions all division names that are known
 */
export function groupChange(
	division: string | null | undefined,
	user: User | undefined,
	groups: readonly Group[],
	divisions: readonly string[],
): GroupChange {
	if (division === undefined) return STAYS;
	const wanted = folded(division ?? '');
	const mine = groups.filter((group) => user?.groupIds.includes(group.id));
	const isIn = mine.some((group) => folded(group.name) === wanted);
	const hasSmartGroup = groups.some((group) => group.isSmart && folded(group.name) === wanted);
	const hasOrdinary = groups.some((group) => !group.isSmart && folded(group.name) === wanted);
	const canJoin = !isIn && (hasOrdinary || !hasSmartGroup);

	const known = new Set(divisions.map(folded));
	const others = mine.filter((group) => !group.isSmart && folded(group.name) !== wanted);
	return {
		join: canJoin && division ? [division] : [],
		leave: others.filter((group) => known.has(folded(group.name))),
		hasUnknownGroups: !isIn && others.some((group) => !known.has(folded(group.name))),
	};
}

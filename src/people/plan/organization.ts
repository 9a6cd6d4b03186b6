import { ParameterError } from '../../errors';
import { rootDepartments } from '../../ispring/organization/department-tree';
import type { Department } from '../../ispring/organization/departments';
import { isSameId } from '../../ispring/same-id';
import { groupBy } from './group-by';
import { normalizeKey } from '../../text/normalize-key';

/**
 * The department under which BambooHR's departments are.
 *
 * @param wantedId empty = the account's only top-level department
 * @throws ParameterError when the chosen department does not exist, or there is not exactly one top-level department
 */
export function findRoot(departments: readonly Department[], wantedId: string): Department {
	if (wantedId !== '') {
		const chosen = departments.find((one) => isSameId(one.id, wantedId));
		if (chosen) return chosen;
		throw new ParameterError(
			'Root Department',
			`iSpring Learn has no department with the ID ${wantedId}.`,
			'Choose one from the list, or leave it empty for the root of the account.',
		);
	}
	const tops = rootDepartments(departments);
	const [top, second] = tops;
	if (top && !second) return top;
	throw new ParameterError(
		'Root Department',
		top
			? `iSpring Learn has several top-level departments: ${tops.map((one) => one.name).join(', ')}.`
			: 'iSpring Learn returned no departments.',
		top
			? 'Choose the one that contains the departments to sync.'
			: "Check the permissions of the API key's owner.",
	);
}

/** Finds departments by name, directly under the root. One of the same name elsewhere in the tree is another department. */
export function departmentsUnder(
	departments: readonly Department[],
	rootId: string,
): (name: string) => Department[] {
	const byName = groupBy(
		departments.filter(({ parentId }) => isSameId(parentId ?? '', rootId)),
		({ name }) => normalizeKey(name),
	);
	return (name) => byName.get(normalizeKey(name)) ?? [];
}

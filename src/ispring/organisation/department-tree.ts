import type { Department } from './departments';
import { idKey } from '../same-id';

/** A look-up of paths such as "Company / Sales / North": departments of the same name are told apart by where they are. */
export function departmentPaths(departments: readonly Department[]): (department: Department) => string {
	const byId = new Map(departments.map((department) => [idKey(department.id), department]));
	return (department) => {
		const names: string[] = [];
		const seen = new Set<Department>();
		for (
			let one: Department | undefined = department;
			one && !seen.has(one);
			one = byId.get(idKey(one.parentId ?? ''))
		) {
			seen.add(one);
			names.unshift(one.name);
		}
		return names.join(' / ');
	};
}

/**
 * The departments that have none above them: the account's root. A key that manages a part of the account sees no
 * department without a parent, but one or more whose parent it cannot see. One of which nothing but the ID can be read is
 * not taken for the root.
 */
export function rootDepartments(departments: readonly Department[]): Department[] {
	const ids = new Set(departments.map(({ id }) => idKey(id)));
	const tops = departments.filter(({ parentId }) => parentId === undefined || !ids.has(idKey(parentId)));
	const named = tops.filter(({ id, name }) => name !== id);
	return named.length > 0 ? named : tops;
}

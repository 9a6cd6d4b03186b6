import type { Department } from './departments';
import { idKey } from '../same-id';

/**
 * Returns a function that gives the path of a department, such as "Company / Sales / North", which distinguishes departments
 * of the same name.
 */
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
 * The top departments an API key can see: the root of the account or, for a key that manages only a part of it, the
 * departments whose parent it cannot see. A department with an unreadable name does not count as the root.
 */
export function rootDepartments(departments: readonly Department[]): Department[] {
	const ids = new Set(departments.map(({ id }) => idKey(id)));
	const tops = departments.filter(({ parentId }) => parentId === undefined || !ids.has(idKey(parentId)));
	const named = tops.filter(({ id, name }) => name !== id);
	return named.length > 0 ? named : tops;
}

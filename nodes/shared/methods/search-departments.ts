import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readDepartments, type Department } from '../../../src/ispring/departments';
import { transportTo } from '../transports';
import { choices } from './choices';

export async function searchDepartments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const departments = await readDepartments(transportTo(this, 'iSpring Learn'));
	const byId = new Map(departments.map((department) => [department.id, department]));
	return choices(
		departments.map((one) => ({ name: pathOf(one, byId), value: one.id })),
		filter,
	);
}

/** Departments of the same name are told apart by where they are. */
function pathOf(department: Department, byId: ReadonlyMap<string, Department>): string {
	const names: string[] = [];
	const seen = new Set<Department>();
	for (
		let one: Department | undefined = department;
		one && !seen.has(one);
		one = byId.get(one.parentId ?? '')
	) {
		seen.add(one);
		names.unshift(one.name);
	}
	return names.join(' / ');
}

import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readDepartments, type Department } from '../../../src/ispring/departments';
import { readRoles } from '../../../src/ispring/roles';
import { transportTo } from '../../shared/transports';

export async function searchRoles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const roles = await readRoles(transportTo(this, 'iSpring Learn'));
	return choices(
		roles.map(({ id, title }) => ({ name: title, value: id })),
		filter,
	);
}

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

function choices(all: Array<{ name: string; value: string }>, filter = ''): INodeListSearchResult {
	const wanted = filter.trim().toLowerCase();
	const results = all
		.filter(({ name, value }) => name.toLowerCase().includes(wanted) || value === wanted)
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
	return { results };
}

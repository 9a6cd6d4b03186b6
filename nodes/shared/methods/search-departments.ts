import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { departmentPaths } from '../../../src/ispring/organisation/department-tree';
import { readDepartments } from '../../../src/ispring/organisation/departments';
import { transportTo } from '../transports';
import { choices } from './choices';

export async function searchDepartments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const departments = await readDepartments(transportTo(this, 'iSpring Learn'));
	const pathOf = departmentPaths(departments);
	return choices(
		departments.map((one) => ({ name: pathOf(one), value: one.id })),
		filter,
	);
}

import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { departmentPaths } from '../../../src/ispring/organisation/department-tree';
import { readDepartments } from '../../../src/ispring/organisation/departments';
import { transportTo } from '../../shared/transports';

export async function getDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const departments = await readDepartments(transportTo(this, 'iSpring Learn'));
	const pathOf = departmentPaths(departments);
	return departments
		.map((department) => ({ name: pathOf(department), value: department.id }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

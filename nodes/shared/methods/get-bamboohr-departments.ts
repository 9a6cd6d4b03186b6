import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readCompanyList } from '../../../src/bamboohr/read-lists';
import { transportTo } from '../transports';

export async function getBambooHrDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const departments = await readCompanyList(transportTo(this, 'BambooHR'), 'department');
	return departments
		.filter((department) => !department.isArchived)
		.map(({ name }) => ({ name, value: name }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

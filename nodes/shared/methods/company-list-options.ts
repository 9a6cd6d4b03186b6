import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readCompanyList, type CompanyList } from '../../../src/bamboohr/employees/read-lists';
import { transportTo } from '../transports';

/** The names of one of the company's lists that are in use. */
export async function companyListOptions(
	context: ILoadOptionsFunctions,
	list: CompanyList,
): Promise<INodePropertyOptions[]> {
	const entries = await readCompanyList(transportTo(context, 'BambooHR'), list);
	return entries
		.filter(({ isArchived }) => !isArchived)
		.map(({ name }) => ({ name, value: name }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

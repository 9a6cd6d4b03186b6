import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readFieldChoices } from '../../../src/bamboohr/employees/read-fields';
import {
	readCompanyList,
	readFieldValues,
	type CompanyList,
	type CompanyListEntry,
} from '../../../src/bamboohr/employees/read-lists';
import { readTimeOffTypes } from '../../../src/bamboohr/time-off/time-off-types';
import { transportTo } from '../transports';
import { sortByName } from './sort-by-name';

/* Lists of BambooHR that several nodes offer in the editor; see `load-options.ts`. */

export async function getBambooHrDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await namesInUse(this, 'department');
}

export async function getBambooHrDivisions(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await namesInUse(this, 'division');
}

export async function getBambooHrLocations(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await namesInUse(this, 'location');
}

export async function getBambooHrJobTitles(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await namesInUse(this, 'jobTitle');
}

export async function getBambooHrEmploymentStatuses(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await namesInUse(this, 'employmentHistoryStatus');
}

export async function getBambooHrFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await readFieldChoices(transportTo(this, 'BambooHR'));
}

/** The types of time off in BambooHR. */
export async function getTimeOffTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { types } = await readTimeOffTypes(transportTo(this, 'BambooHR'));
	return sortByName(types.map(({ id, name }) => ({ name: name || id, value: id })));
}

/** The values of the BambooHR field in the same rule; none when the field has no list. */
export async function getFilterValues(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const field = String(this.getCurrentNodeParameter('&field') ?? '').trim();
	if (field === '') return [];
	return toChoices(await readFieldValues(transportTo(this, 'BambooHR'), field));
}

/** The entries of a company list, without those that BambooHR has archived. An employee has the name, not an ID. */
async function namesInUse(
	context: ILoadOptionsFunctions,
	list: CompanyList,
): Promise<INodePropertyOptions[]> {
	return toChoices(await readCompanyList(transportTo(context, 'BambooHR'), list));
}

function toChoices(entries: readonly CompanyListEntry[]): INodePropertyOptions[] {
	return sortByName(
		entries.filter(({ isArchived }) => !isArchived).map(({ name }) => ({ name, value: name })),
	);
}

import type { INodeProperties } from 'n8n-workflow';
import type { EmployeeFilters, HideableFilter } from '../../../../src/bamboohr/employees/filter-employees';
import type { Parameters } from '../../../shared/items/Parameters';
import { filtersCollection } from '../../../shared/collections';

const FROM_LIST =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

export const changedSince: INodeProperties = {
	displayName: 'Changed Since',
	name: 'changedSince',
	type: 'dateTime',
	default: '',
	description:
		'Only return employees created or updated at this time or later. Deleted employees are not included. To find them, use Get Changed.',
};

const hiredSince: INodeProperties = {
	displayName: 'Hired Since',
	name: 'hiredSince',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	description: 'Only return employees with a hire date on this day or later',
};

const STATUSES = ['active', 'inactive', 'all'] as const;

const status: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Active', value: 'active', description: 'Employees who work for the company' },
		{ name: 'All', value: 'all' },
		{ name: 'Inactive', value: 'inactive', description: 'For example, employees who have left the company' },
	],
	default: 'all',
	description: 'Only return employees with this status',
};

export const departments = ofList('Department', 'departments', 'getBambooHrDepartments');
export const divisions = ofList('Division', 'divisions', 'getBambooHrDivisions');
export const locations = ofList('Location', 'locations', 'getBambooHrLocations');

function ofList(label: string, name: string, loadOptionsMethod: string): INodeProperties {
	return {
		displayName: `${label} Names or IDs`,
		name,
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod },
		default: [],
		description: FROM_LIST,
		hint: `Only return employees of these ${name}, by name. Leave empty for all ${name}.`,
	};
}

export const filtersProperty = filtersCollection([
	changedSince,
	departments,
	divisions,
	hiredSince,
	locations,
	status,
]);

/** The property of each filter. */
export const PROPERTIES: Record<HideableFilter, INodeProperties> = {
	departments,
	divisions,
	hiredSince,
	locations,
	status,
};

/** All filters except Changed Since, which takes a request of its own. */
export function readFilters(filters: Parameters): Omit<EmployeeFilters, 'ids'> {
	return {
		status: filters.has(status) ? filters.choice(status, STATUSES) : 'all',
		departments: filters.texts(departments),
		divisions: filters.texts(divisions),
		locations: filters.texts(locations),
		hiredSince: filters.date(hiredSince),
	};
}

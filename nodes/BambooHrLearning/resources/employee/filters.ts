import type { INodeProperties } from 'n8n-workflow';
import type { EmployeeFilters, HideableFilter } from '../../../../src/bamboohr/employees/filter-employees';
import type { Parameters } from '../../../shared/items/Parameters';

const FROM_LIST =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

export const changedSince: INodeProperties = {
	displayName: 'Changed Since',
	name: 'changedSince',
	type: 'dateTime',
	default: '',
	description:
		'Only employees that were created or updated at this time or later. Deleted employees cannot be listed; the operation Get Changed names them.',
};

const hiredSince: INodeProperties = {
	displayName: 'Hired Since',
	name: 'hiredSince',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	description: 'Only employees whose hire date is this day or later',
};

const STATUSES = ['active', 'inactive', 'all'] as const;

const status: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Active', value: 'active', description: 'Those who work for the company' },
		{ name: 'All', value: 'all' },
		{ name: 'Inactive', value: 'inactive', description: 'Those who have left, for example' },
	],
	default: 'all',
	description: 'Which employees to list',
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
		hint: `Only employees of these, by name. Empty = all ${name}.`,
	};
}

export const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [changedSince, departments, divisions, hiredSince, locations, status],
};

/** The property behind a filter. */
export const PROPERTIES: Record<HideableFilter, INodeProperties> = {
	departments,
	divisions,
	hiredSince,
	locations,
	status,
};

/** All but Changed Since, which is a question of its own. */
export function readFilters(filters: Parameters): Omit<EmployeeFilters, 'ids'> {
	return {
		status: filters.has(status) ? filters.choice(status, STATUSES) : 'all',
		departments: filters.texts(departments),
		divisions: filters.texts(divisions),
		locations: filters.texts(locations),
		hiredSince: filters.date(hiredSince),
	};
}

import type { EmployeeRecord, Text } from '../../../../src/bamboohr/employees/Employee';
import {
	filterEmployees,
	unknownNames,
	type EmployeeFilters,
} from '../../../../src/bamboohr/employees/filter-employees';
import type { CompanyList } from '../../../../src/bamboohr/employees/read-lists';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { Parameters } from '../../../shared/items/Parameters';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import type { BambooHr, BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { fieldsProperty, readFields } from './fields';
import { changedSince, filtersProperty, PROPERTIES, readFilters } from './filters';
import { warnAboutHiddenFields, warnAboutUnreadable } from './warnings';
import { toItem } from './item';

export const getAll: BambooHrOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many employees',
	description: 'Retrieve a list of active and inactive employees with the fields you choose',
	properties: [returnAll, limit, fieldsProperty, simple, filtersProperty],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const count = readLimit(parameters);
	const fields = readFields(parameters);
	const isSimple = parameters.boolean(simple);
	const inFilters = parameters.within(filtersProperty);
	const since = inFilters.instant(changedSince);
	const filters = readFilters(inFilters);

	const ids = since === '' ? undefined : await idsChangedSince(shared, since);
	const { employees, unreadable } = await shared.employees.all(fields.extra).get();
	// An employee whose status is hidden can be returned, unless the status is a filter.
	const all = [...employees, ...unreadable.flatMap(({ record }) => record ?? [])];
	const outcome = filterEmployees(all, { ...filters, ...(ids ? { ids } : {}) });
	if ('hidden' in outcome) {
		return inFilters.refuse(
			PROPERTIES[outcome.hidden],
			'the API key cannot see this field for every employee, so employees could be missing.',
			"Give the API key's user permission to view it, or remove this filter.",
		);
	}
	await assertListed(shared, inFilters, filters, all);
	warnAboutUnreadable(
		run,
		unreadable.filter(({ id, record }) => !record && (!id || !ids || ids.has(id))),
	);
	if (all.length + unreadable.length === 0) run.hint(NO_EMPLOYEES);

	const items = outcome.fitting
		.sort((one, other) => Number(one.id) - Number(other.id))
		.slice(0, count)
		.map((employee) => toItem(employee, { fields, isSimple }));
	await warnAboutHiddenFields(
		run,
		items.flatMap(({ hidden }) => hidden),
	);
	return items.map(({ json }) => ({ json }));
}

const NO_EMPLOYEES =
	"BambooHR returned no employees. Give the API key's user permission to view employees and their status.";

async function idsChangedSince(shared: BambooHr, since: string): Promise<Set<string>> {
	const { changes } = await shared.employees.changesSince(since).get();
	return new Set(changes.map(({ employeeId }) => employeeId));
}

/**
 * A department without employees is either empty or no longer exists under this name. BambooHR's list of departments
 * tells which; it is read only for names that no employee has.
 *
 * @throws ParameterError for names that do not exist
 */
async function assertListed(
	shared: BambooHr,
	inFilters: Parameters,
	filters: Omit<EmployeeFilters, 'ids'>,
	all: readonly EmployeeRecord[],
): Promise<void> {
	const lists: Array<['departments' | 'divisions' | 'locations', CompanyList, Text[]]> = [
		['departments', 'department', all.map(({ department }) => department)],
		['divisions', 'division', all.map(({ division }) => division)],
		['locations', 'location', all.map(({ location }) => location)],
	];
	for (const [filter, list, used] of lists) {
		const unused = unknownNames(filters[filter], used);
		if (unused.length === 0) continue;
		const entries = (await shared.employees.company.get())[list];
		const unknown = unknownNames(
			unused,
			entries.map(({ name }) => name),
		);
		if (unknown.length === 0) continue;
		const what = `BambooHR has no ${list} called ${unknown.map((name) => `"${name}"`).join(', ')}.`;
		inFilters.refuse(PROPERTIES[filter], what, 'Choose from the list again. It may have been renamed.');
	}
}

import { updateDisplayOptions } from 'n8n-workflow';
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
import type { BambooHr, BambooHrRun } from '../../shared/BambooHrRun';
import { fieldsProperty, readFields } from './fields';
import { changedSince, filtersProperty, PROPERTIES, readFilters } from './filters';
import { hintAtHidden, hintAtUnreadable } from './hints';
import { toItem } from './item';

export const description = updateDisplayOptions({ show: { resource: ['employee'], operation: ['getAll'] } }, [
	returnAll,
	limit,
	fieldsProperty,
	simple,
	filtersProperty,
]);

export async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const count = readLimit(parameters);
	const fields = readFields(parameters);
	const isSimple = parameters.boolean(simple);
	const inFilters = parameters.within(filtersProperty);
	const since = inFilters.instant(changedSince);
	const filters = readFilters(inFilters);

	const ids = since === '' ? undefined : await idsChangedSince(shared, since);
	const { employees, unreadable } = await shared.employees.everybody(fields.extra).get();
	// Somebody whose status is hidden can be shown, if not filtered by it.
	const everybody = [...employees, ...unreadable.flatMap(({ record }) => record ?? [])];
	const outcome = filterEmployees(everybody, { ...filters, ...(ids ? { ids } : {}) });
	if ('hidden' in outcome) {
		return inFilters.refuse(
			PROPERTIES[outcome.hidden],
			'the key may not see this of every employee, so that somebody could be missing.',
			"Give the access level of the key's user the right to see it, or leave this filter out.",
		);
	}
	await assertListed(shared, inFilters, filters, everybody);
	hintAtUnreadable(
		run,
		unreadable.filter(({ id, record }) => !record && (!id || !ids || ids.has(id))),
	);
	if (everybody.length + unreadable.length === 0) run.hint(NOBODY);

	const items = outcome.fitting
		.sort((one, other) => Number(one.id) - Number(other.id))
		.slice(0, count)
		.map((employee) => toItem(employee, { fields, isSimple }));
	await hintAtHidden(
		run,
		items.flatMap(({ hidden }) => hidden),
	);
	return items.map(({ json }) => ({ json }));
}

const NOBODY =
	"BambooHR showed no employee at all. Give the access level of the key's user the right to see employees and their status.";

async function idsChangedSince(shared: BambooHr, since: string): Promise<Set<string>> {
	const { changes } = await shared.employees.changesSince(since).get();
	return new Set(changes.map(({ employeeId }) => employeeId));
}

/**
 * A department that nobody is in may be empty, or have another name by now: BambooHR's own list tells. It is asked
 * only about names that no employee has.
 *
 * @throws ParameterError that names what does not exist
 */
async function assertListed(
	shared: BambooHr,
	inFilters: Parameters,
	filters: Omit<EmployeeFilters, 'ids'>,
	everybody: readonly EmployeeRecord[],
): Promise<void> {
	const questions: Array<['departments' | 'divisions' | 'locations', CompanyList, Text[]]> = [
		['departments', 'department', everybody.map(({ department }) => department)],
		['divisions', 'division', everybody.map(({ division }) => division)],
		['locations', 'location', everybody.map(({ location }) => location)],
	];
	for (const [filter, list, used] of questions) {
		const unused = unknownNames(filters[filter], used);
		if (unused.length === 0) continue;
		const entries = (await shared.employees.company.get())[list];
		const gone = unknownNames(
			unused,
			entries.map(({ name }) => name),
		);
		if (gone.length === 0) continue;
		const what = `BambooHR has no ${list} called ${gone.map((name) => `"${name}"`).join(', ')}.`;
		inFilters.refuse(PROPERTIES[filter], what, 'Choose from the list again: it may have been renamed.');
	}
}

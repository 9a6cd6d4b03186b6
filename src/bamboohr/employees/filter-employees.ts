import type { EmployeeRecord, Text } from './Employee';
import { normalizeKey } from '../../text/normalize-key';

export interface EmployeeFilters {
	/** Only these employees; undefined = all. */
	ids?: ReadonlySet<string>;
	status: 'active' | 'inactive' | 'all';
	/** Names in any case; empty = all. */
	departments: readonly string[];
	divisions: readonly string[];
	locations: readonly string[];
	/** `yyyy-mm-dd`, inclusive; '' = any. Employees without a hire date do not match. */
	hiredSince: string;
}

export type HideableFilter = Exclude<keyof EmployeeFilters, 'ids'>;

/** One active filter: the value it tests, and the predicate. */
interface FieldTest {
	name: HideableFilter;
	valueOf: (employee: EmployeeRecord) => Text;
	fits: (value: string | null) => boolean;
}

/**
 * The employees that match all filters. If the API key cannot see the value of an employee, it is unknown whether that
 * employee matches, so there is no result.
 *
 * @returns `fitting`, or `hidden`: the filter whose value is hidden for an employee that matches the filters before it
 */
export function filterEmployees<Someone extends EmployeeRecord>(
	employees: readonly Someone[],
	filters: EmployeeFilters,
): { fitting: Someone[] } | { hidden: HideableFilter } {
	const { ids } = filters;
	let fitting = employees.filter(({ id }) => ids === undefined || ids.has(id));
	for (const { name, valueOf, fits } of toTests(filters)) {
		const values = fitting.map((employee) => ({ employee, value: valueOf(employee) }));
		if (values.some(({ value }) => value === undefined)) return { hidden: name };
		fitting = values.filter(({ value }) => fits(value ?? null)).map(({ employee }) => employee);
	}
	return { fitting };
}

function toTests({ status, departments, divisions, locations, hiredSince }: EmployeeFilters): FieldTest[] {
	const tests: FieldTest[] = [];
	if (status !== 'all') {
		tests.push({ name: 'status', valueOf: (one) => one.status, fits: (value) => value === status });
	}
	const lists: Array<[HideableFilter, readonly string[], FieldTest['valueOf']]> = [
		['departments', departments, ({ department }) => department],
		['divisions', divisions, ({ division }) => division],
		['locations', locations, ({ location }) => location],
	];
	for (const [name, wanted, valueOf] of lists) {
		const names = new Set(wanted.map(normalizeKey));
		if (names.size === 0) continue;
		tests.push({ name, valueOf, fits: (value) => value !== null && names.has(normalizeKey(value)) });
	}
	if (hiredSince !== '') {
		tests.push({
			name: 'hiredSince',
			valueOf: ({ hireDate }) => hireDate,
			fits: (value) => value !== null && value >= hiredSince,
		});
	}
	return tests;
}

/** The names that are not among the known ones; see `normalizeKey`. */
export function unknownNames(names: readonly string[], known: readonly Text[]): string[] {
	const all = new Set(known.map((name) => normalizeKey(name ?? '')));
	return names.filter((name) => !all.has(normalizeKey(name)));
}

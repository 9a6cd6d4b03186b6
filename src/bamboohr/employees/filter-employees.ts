import type { EmployeeRecord, Text } from './Employee';
import { normalizeKey } from '../../text/normalize-key';

export interface EmployeeFilters {
	/** Only these; undefined = everybody. */
	ids?: ReadonlySet<string>;
	status: 'active' | 'inactive' | 'all';
	/** Names in any case; none = all. */
	departments: readonly string[];
	divisions: readonly string[];
	locations: readonly string[];
	/** `yyyy-mm-dd`, that day included; '' = any. Nobody without a hire date fits. */
	hiredSince: string;
}

export type HideableFilter = Exclude<keyof EmployeeFilters, 'ids'>;

/** One filter that is set: what it looks at, and which values fit. */
interface FieldTest {
	name: HideableFilter;
	valueOf: (employee: EmployeeRecord) => Text;
	fits: (value: string | null) => boolean;
}

/**
 * Those who fit all filters. Whose value the key may not see can be neither in nor out: then there is no answer.
 *
 * @returns the filter that cannot be used, when somebody whom the others let through hides what it looks at
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

/** Those of the names that none of the others is, in any case. */
export function unknownNames(names: readonly string[], known: readonly Text[]): string[] {
	const all = new Set(known.map((name) => normalizeKey(name ?? '')));
	return names.filter((name) => !all.has(normalizeKey(name)));
}

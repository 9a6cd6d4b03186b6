import type { Employee } from '../bamboohr/employees/Employee';
import { labelOf } from '../bamboohr/employees/employee-fields';
import { valueOf } from '../bamboohr/employees/value-of';
import { normalizeKey } from '../text/normalize-key';
import type { FilterRule, ScopeSettings } from './settings';

/** So many values are listed in a reason; the rest are in the settings. */
const LISTED_VALUES = 3;

/**
 * Why the filter leaves an employee out; undefined when it does not. Without a rule it leaves out nobody.
 *
 * Values are compared without regard to case and spacing. A field with several values is one of those listed if any of
 * its values is. An empty field is not one of any values.
 *
 * @returns part of a sentence, such as `Location is "Vienna", not one of Berlin, Paris`
 */
export function whyFilteredOut(
	employee: Employee,
	{ employeeFilter, filterCombine }: Pick<ScopeSettings, 'employeeFilter' | 'filterCombine'>,
): string | undefined {
	const failed = employeeFilter.filter((rule) => !matches(employee, rule));
	const isOut = filterCombine === 'all' ? failed.length > 0 : failed.length === employeeFilter.length;
	if (!isOut || failed.length === 0) return undefined;
	const shown = filterCombine === 'all' ? failed.slice(0, 1) : failed;
	return shown.map((rule) => whyNot(employee, rule)).join('; ');
}

function matches(employee: Employee, { field, operator, values }: FilterRule): boolean {
	const value = valueOf(employee, field) ?? '';
	const isEmpty = value === '';
	switch (operator) {
		case 'isEmpty':
			return isEmpty;
		case 'isNotEmpty':
			return !isEmpty;
		case 'isOneOf':
			return isOneOf(value, values);
		case 'isNotOneOf':
			return !isOneOf(value, values);
	}
}

function isOneOf(value: string, values: readonly string[]): boolean {
	if (value === '') return false;
	// BambooHR returns several values of a field as one text with commas, and a single value may contain commas, too.
	const candidates = new Set([value, ...value.split(',')].map(normalizeKey));
	return values.some((one) => candidates.has(normalizeKey(one)));
}

function whyNot(employee: Employee, { field, operator, values }: FilterRule): string {
	const value = valueOf(employee, field);
	const label = labelOf(field) ?? field;
	const is = value ? `${label} is "${value}"` : `${label} is empty`;
	if (operator === 'isOneOf') return `${is}, not one of ${listOf(values)}`;
	if (operator === 'isNotOneOf') return `${is}, which Employee Filter leaves out`;
	return operator === 'isEmpty' ? `${is}, and it has to be empty` : is;
}

function listOf(values: readonly string[]): string {
	const more = values.length - LISTED_VALUES;
	return [...values.slice(0, LISTED_VALUES), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

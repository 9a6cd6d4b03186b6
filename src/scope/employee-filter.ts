import type { Employee } from '../bamboohr/employees/Employee';
import { labelOf } from '../bamboohr/employees/employee-fields';
import { valueOf } from '../bamboohr/employees/value-of';
import { hasValue } from './has-value';
import { scopeKey } from './scope-key';
import type { FilterRule, ScopeSettings } from './settings';

/** So many values are listed in a reason; the rest are in the settings. */
const LISTED_VALUES = 3;

/**
 * Why the filter leaves an employee out; undefined when it does not. Without a rule it leaves out nobody.
 *
 * @returns part of a sentence, such as `Location is "Vienna", not one of Berlin, Paris`; with several rules, each with its
 * number in the settings
 */
export function whyFilteredOut(
	employee: Employee,
	{ employeeFilter, filterCombine }: Pick<ScopeSettings, 'employeeFilter' | 'filterCombine'>,
): string | undefined {
	const failed = employeeFilter.filter((rule) => !matches(employee, rule));
	const isOut = filterCombine === 'all' ? failed.length > 0 : failed.length === employeeFilter.length;
	if (!isOut || failed.length === 0) return undefined;
	const shown = filterCombine === 'all' ? failed.slice(0, 1) : failed;
	// With a single rule there is no question which one it was.
	const numberOf = (rule: FilterRule) =>
		employeeFilter.length === 1 ? '' : ` (rule ${employeeFilter.indexOf(rule) + 1})`;
	return shown.map((rule) => `${whyNot(employee, rule)}${numberOf(rule)}`).join('; ');
}

function matches(employee: Employee, { field, operator, values }: FilterRule): boolean {
	const value = valueOf(employee, field) ?? '';
	const isEmpty = scopeKey(value) === '';
	switch (operator) {
		case 'isEmpty':
			return isEmpty;
		case 'isNotEmpty':
			return !isEmpty;
		case 'isOneOf':
			return hasValue(field, value, values);
		case 'isNotOneOf':
			return !hasValue(field, value, values);
	}
}

function whyNot(employee: Employee, { field, operator, values }: FilterRule): string {
	const value = valueOf(employee, field);
	const label = labelOf(field) ?? field;
	const is = scopeKey(value ?? '') === '' ? `${label} is empty` : `${label} is "${value}"`;
	if (operator === 'isOneOf') return `${is}, not one of ${listOf(values)}`;
	if (operator === 'isNotOneOf') return `${is}, which Employee Filter leaves out`;
	return operator === 'isEmpty' ? `${is}, and it has to be empty` : is;
}

function listOf(values: readonly string[]): string {
	const more = values.length - LISTED_VALUES;
	return [...values.slice(0, LISTED_VALUES), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

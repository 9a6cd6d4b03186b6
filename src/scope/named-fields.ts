import { additionalFields } from '../bamboohr/employees/value-of';
import { scopeSettings, type ScopeSettings } from './settings';

/** A BambooHR field that a setting names. */
export interface NamedField {
	field: string;
	/** Where it is named, as the editor shows it; entries are counted from 1. */
	where: string;
}

/** The BambooHR fields that the filter decides by. */
export function filterFields({ employeeFilter }: Pick<ScopeSettings, 'employeeFilter'>): NamedField[] {
	const name = scopeSettings.employeeFilter.description ?? '';
	return employeeFilter.map(({ field }, index) => ({ field, where: `${name} > ${index + 1}` }));
}

/** Of these fields, those that have to be read in addition to what is always read. */
export function additionalNames(named: readonly NamedField[]): string[] {
	return additionalFields(named.map(({ field }) => field));
}

import type { EmployeeList } from '../bamboohr/employees/Employee';
import { valueOf } from '../bamboohr/employees/value-of';
import { IncompleteListError } from '../errors';
import { filterFields, type NamedField } from './named-fields';
import { scopeSettings, type ScopeSettings } from './settings';

/**
 * Refuses to decide who is in scope by a field that the API key cannot see for every employee. An unseen value must not
 * look like an empty one: then the settings would leave out, or let in, whom they should not.
 *
 * @throws IncompleteListError that names the fields and the settings
 */
export function assertScopeVisible(
	{ employees }: Pick<EmployeeList, 'employees'>,
	settings: Pick<ScopeSettings, 'departments' | 'employeeFilter'>,
): void {
	const name = scopeSettings.departments.description ?? '';
	const deciding: NamedField[] = [
		...filterFields(settings),
		...(settings.departments.length > 0 ? [{ field: 'department', where: name }] : []),
	];
	const unseen = deciding.filter(({ field }) => employees.some((one) => valueOf(one, field) === undefined));
	if (unseen.length === 0) return;
	const fields = [...new Set(unseen.map(({ field }) => field))].join(', ');
	const places = unseen.map(({ where }) => where).join(', ');
	throw new IncompleteListError(
		`The BambooHR API key cannot see ${fields} for every employee, and who is in scope depends on it (${places}).`,
		"Nothing was written. Give the key's user permission to view these fields under BambooHR > Settings > Access Levels, then run again.",
	);
}

import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readCompanyList } from '../../bamboohr/employees/read-lists';
import { ParameterError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { scopeKey } from '../scope-key';
import { scopeSettings, type ScopeSettings } from '../settings';

/**
 * Checks that the chosen departments exist. A department without employees may be empty or gone: BambooHR's list of
 * departments shows which.
 *
 * @throws ParameterError that names those that BambooHR does not have
 */
export async function assertDepartmentsExist(
	bambooHr: Transport,
	{ employees }: Pick<EmployeeList, 'employees'>,
	{ departments }: Pick<ScopeSettings, 'departments'>,
): Promise<void> {
	const inUse = new Set(employees.flatMap(({ department }) => (department ? [scopeKey(department)] : [])));
	const unknown = departments.filter((name) => !inUse.has(scopeKey(name)));
	if (unknown.length === 0) return;
	const listed = await settle(readCompanyList(bambooHr, 'department'));
	const names = listed.ok ? listed.value.map(({ name }) => scopeKey(name)) : [];
	const gone = unknown.filter((name) => !names.includes(scopeKey(name)));
	if (gone.length === 0) return;
	throw new ParameterError(
		scopeSettings.departments.description ?? '',
		`BambooHR has no department called ${gone.map((name) => `"${name}"`).join(', ')}.`,
		'Choose from the list again: it may have been renamed.',
	);
}

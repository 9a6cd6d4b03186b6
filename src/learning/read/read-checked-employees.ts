import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readEmployees } from '../../bamboohr/employees/read-employees';
import { IncompleteListError } from '../../errors';
import type { Transport } from '../../http/types';
import { assertScopeVisible } from '../../scope/assert-scope-visible';
import { additionalNames, filterFields } from '../../scope/named-fields';
import { assertDepartmentsExist } from '../../scope/read/assert-departments-exist';
import { assertFieldsExist } from '../../scope/read/assert-fields-exist';
import type { LearningSettings } from '../settings';

/**
 * All employees, with whatever decides whose results are exported.
 *
 * @throws ParameterError when the settings choose by a department or field that does not exist; IncompleteListError when the
 * API key cannot see such a field for every employee, or there are no employees; SyncError when the list cannot be read
 */
export async function readCheckedEmployees(
	bambooHr: Transport,
	settings: Pick<LearningSettings, 'departments' | 'employeeFilter'>,
): Promise<EmployeeList> {
	const named = filterFields(settings);
	const employees = await readEmployees(bambooHr, additionalNames(named));
	if (employees.employees.length === 0) {
		throw new IncompleteListError('BambooHR returned no employees.');
	}
	await assertDepartmentsExist(bambooHr, employees, settings);
	await assertFieldsExist(bambooHr, employees, named);
	assertScopeVisible(employees, settings);
	return employees;
}

import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { isSameName } from '../../text/normalize-key';
import { idInCode } from '../plan/department-code';
import type { World } from '../plan/World';

/**
 * What BambooHR calls a department today that has its former name in iSpring Learn, as far as its code tells.
 *
 * @returns undefined when that is not known
 */
export function nameToday(
	former: string,
	{ employees }: Pick<EmployeeList, 'employees'>,
	departments: World['departments'],
): string | undefined {
	const ids = departments
		.filter(({ name }) => isSameName(name, former))
		.flatMap(({ code }) => idInCode(code) ?? []);
	return employees.find(({ departmentId = '' }) => ids.includes(departmentId))?.department ?? undefined;
}

import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readCompanyList } from '../../bamboohr/employees/read-lists';
import { ParameterError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { scopeKey } from '../../scope/scope-key';
import { idInCode } from '../plan/department-code';
import type { World } from '../plan/World';
import type { PeopleSettings } from '../settings';

/**
 * Checks that the chosen departments exist. One without employees may be empty or gone: BambooHR's list of departments shows
 * which. When it has been renamed, the department in iSpring Learn with its former name still has its code.
 *
 * @throws ParameterError that names those that do not exist, and their names of today as far as they are known
 */
export async function assertDepartmentsExist(
	bambooHr: Transport,
	{ employees }: Pick<EmployeeList, 'employees'>,
	{ departments: chosen }: Pick<PeopleSettings, 'departments'>,
	inISpring: World['departments'],
): Promise<void> {
	const inUse = new Set(employees.map(({ department }) => scopeKey(department ?? '')));
	const unknown = chosen.filter((name) => !inUse.has(scopeKey(name)));
	if (unknown.length === 0) return;
	const listed = await settle(readCompanyList(bambooHr, 'department'));
	const names = listed.ok ? listed.value.map(({ name }) => scopeKey(name)) : [];
	const gone = unknown.filter((name) => !names.includes(scopeKey(name)));
	if (gone.length === 0) return;
	const renamed = gone.flatMap((name) => {
		const former = inISpring.filter((one) => scopeKey(one.name) === scopeKey(name));
		const ids = former.flatMap(({ code }) => idInCode(code) ?? []);
		const today = employees.find(({ departmentId = '' }) => ids.includes(departmentId))?.department;
		return today ? [` "${name}" is called "${today}" now.`] : [];
	});
	throw new ParameterError(
		'Department Names or IDs',
		`BambooHR has no department called ${gone.map((name) => `"${name}"`).join(', ')}.${renamed.join('')}`,
		'Choose from the list again: it may have been renamed.',
	);
}

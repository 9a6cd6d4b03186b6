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
 * @param nameToday what a department that had a name before is called today; undefined when that is not known
 * @throws ParameterError that names those that BambooHR does not have
 */
export async function assertDepartmentsExist(
	bambooHr: Transport,
	{ employees }: Pick<EmployeeList, 'employees'>,
	{ departments }: Pick<ScopeSettings, 'departments'>,
	nameToday: (former: string) => string | undefined = () => undefined,
): Promise<void> {
	const inUse = new Set(employees.flatMap(({ department }) => (department ? [scopeKey(department)] : [])));
	const unknown = departments.filter((name) => !inUse.has(scopeKey(name)));
	if (unknown.length === 0) return;
	const listed = await settle(readCompanyList(bambooHr, 'department'));
	const names = listed.ok ? listed.value.map(({ name }) => scopeKey(name)) : [];
	const gone = unknown.filter((name) => !names.includes(scopeKey(name)));
	if (gone.length === 0) return;
	const renamed = gone.flatMap((name) => {
		const today = nameToday(name);
		return today === undefined ? [] : [` "${name}" is called "${today}" now.`];
	});
	throw new ParameterError(
		scopeSettings.departments.description ?? '',
		`BambooHR has no department called ${gone.map((name) => `"${name}"`).join(', ')}.${renamed.join('')}`,
		'Choose from the list again: it may have been renamed.',
	);
}

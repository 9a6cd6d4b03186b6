import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readCompanyList } from '../../bamboohr/employees/read-lists';
import { ParameterError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import type { ScopeSettings } from '../../scope/settings';
import { normalizeKey } from '../../text/normalize-key';

/** A chosen department without employees may be empty or gone: BambooHR's list of departments shows which. */
export async function assertDepartmentsExist(
	bambooHr: Transport,
	{ employees }: Pick<EmployeeList, 'employees'>,
	{ departments }: Pick<ScopeSettings, 'departments'>,
): Promise<void> {
	const inUse = new Set(employees.map(({ department }) => normalizeKey(department ?? '')));
	const unknown = departments.filter((name) => !inUse.has(normalizeKey(name)));
	if (unknown.length === 0) return;
	const listed = await settle(readCompanyList(bambooHr, 'department'));
	const names = listed.ok ? listed.value.map(({ name }) => normalizeKey(name)) : [];
	const gone = unknown.filter((name) => !names.includes(normalizeKey(name)));
	if (gone.length === 0) return;
	throw new ParameterError(
		'Department Names or IDs',
		`BambooHR has no department called ${gone.map((name) => `"${name}"`).join(', ')}.`,
		'Choose from the list again: it may have been renamed.',
	);
}

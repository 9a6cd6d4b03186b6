import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readListedDepartments, type ListedDepartment } from '../../bamboohr/employees/read-lists';
import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { targetKey, valueHash, type Memory } from '../memory/Memory';
import { codeOfDepartment, idInCode } from '../plan/department-code';
import { CODE_FIELD } from '../plan/learn-from-codes';
import type { World } from '../plan/World';
import type { PeopleSettings } from '../settings';

/**
 * BambooHR's list of departments where it matters: when the employees do not have the IDs of theirs, or a code in iSpring Learn,
 * or one that the memory has instead, is that of a department that nobody is in, which may be empty or gone.
 *
 * @returns undefined when it does not matter, or the API key cannot see it: then names decide, and nothing counts as gone
 */
export async function readListOfDepartments(
	bambooHr: Transport,
	{ employees }: Pick<EmployeeList, 'employees'>,
	{ departments }: Pick<World, 'departments'>,
	{ departmentCodes }: Pick<PeopleSettings, 'departmentCodes'>,
	{ lastWrites }: Pick<Memory, 'lastWrites'>,
): Promise<ListedDepartment[] | undefined> {
	if (!departmentCodes) return undefined;
	const areIdsMissing = employees.some(({ department, departmentId }) => department && !departmentId);
	const inUse = new Set(
		employees.flatMap(({ status, departmentId }) => (status === 'active' ? (departmentId ?? []) : [])),
	);
	const codesInUse = new Set([...inUse].map((id) => valueHash(codeOfDepartment(id))));
	const isAnyUnused = departments.some(({ id, code }) => {
		const bambooHrId = idInCode(code);
		const written = lastWrites.get(targetKey({ id, field: CODE_FIELD }));
		return (
			(bambooHrId !== undefined && !inUse.has(bambooHrId)) ||
			(written !== undefined && !codesInUse.has(written.wantedHash))
		);
	});
	if (!areIdsMissing && !isAnyUnused) return undefined;
	const listed = await settle(readListedDepartments(bambooHr));
	if (listed.ok) return isTrustworthy(listed.value, inUse) ? listed.value : undefined;
	if (listed.error instanceof SyncError && listed.error.kind !== 'stopped') return undefined;
	throw listed.error;
}

/** A list without the departments that employees are in, or without IDs, would make departments look gone. */
function isTrustworthy(listed: readonly ListedDepartment[], inUse: ReadonlySet<string>): boolean {
	const ids = new Set(listed.map(({ id }) => id));
	return listed.length > 0 && [...inUse].every((id) => ids.has(id));
}

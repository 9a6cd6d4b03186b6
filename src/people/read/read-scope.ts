import type { Employee, EmployeeList, UnreadableRecord } from '../../bamboohr/employees/Employee';
import { readEmployee } from '../../bamboohr/employees/read-employee';
import { readEmployees } from '../../bamboohr/employees/read-employees';
import { IncompleteListError, RefusedError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';

export interface ReadEmployees {
	employees: EmployeeList;
	/** The whole list could not be read, so only the records of the employees whom the run covers are there. */
	isPartial: boolean;
}

/**
 * Reads the employees for a full run, or for a run about some of them. The whole list is read either way: it takes one
 * request for every thousand employees, and only the whole list shows who shares an address, who leads whom and how many
 * leave.
 *
 * When the list breaks off, the records of the named employees are read instead.
 *
 * @param only IDs of the employees whom the run covers; empty = all
 * @throws IncompleteListError when the run covers everybody and a page is missing; SyncError when BambooHR fails to answer
 */
export async function readEmployeesForScope(
	bambooHr: Transport,
	only: readonly string[],
	extraFields: readonly string[],
): Promise<ReadEmployees> {
	const everybody = await settle(readEmployees(bambooHr, extraFields));
	if (everybody.ok) return { employees: everybody.value, isPartial: false };
	if (!(everybody.error instanceof IncompleteListError) || only.length === 0) throw everybody.error;
	const records = await Promise.all(only.map(async (id) => await readOne(bambooHr, id, extraFields)));
	const found = records.filter((record) => record !== undefined);
	return {
		isPartial: true,
		employees: {
			employees: found.filter((record): record is Employee => !('why' in record)),
			unreadable: found.filter((record): record is UnreadableRecord => 'why' in record),
			hiddenFields: [],
			source: 'employee list',
		},
	};
}

/** Undefined only when BambooHR says that there is no such employee. */
async function readOne(
	bambooHr: Transport,
	id: string,
	extraFields: readonly string[],
): Promise<Employee | UnreadableRecord | undefined> {
	const answer = await settle(readEmployee(bambooHr, id, { extraFields }));
	if (!answer.ok) {
		if (!(answer.error instanceof SyncError)) throw answer.error;
		if (answer.error instanceof RefusedError && answer.error.status === 404) return undefined;
		return { id, why: answer.error.message, raw: '' };
	}
	const { status, ...record } = answer.value;
	if (status === undefined) return { id, why: 'the API key cannot see its status', raw: '' };
	return { ...record, status };
}

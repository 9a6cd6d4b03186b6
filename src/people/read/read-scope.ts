import type { Employee, EmployeeList, UnreadableRecord } from '../../bamboohr/employees/Employee';
import { readEmployee } from '../../bamboohr/employees/read-employee';
import { readEmployees } from '../../bamboohr/employees/read-employees';
import { IncompleteListError, RefusedError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';

export interface ReadEmployees {
	employees: EmployeeList;
	/** The list of everybody could not be read to its end: only these people's own records are here. */
	isPartial: boolean;
}

/**
 * Employees for a run about everybody, or about some people. Everybody is read either way: it takes a request for
 * every thousand people, and whether two share an address, who leads whom and how many leave can only be told from all
 * of them.
 *
 * Where the list breaks off, the own records of some have to do: enough to switch off who has left, not to make anybody.
 *
 * @param only ids of the people the run is about; empty = everybody
 * @throws IncompleteListError when it is about everybody and a page is missing
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

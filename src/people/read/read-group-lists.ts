import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readFieldLists } from '../../bamboohr/employees/read-lists';
import { additionalFields, valueOf } from '../../bamboohr/employees/value-of';
import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import type { FieldLists } from '../plan/World';
import type { PeopleSettings } from '../settings';

type Settings = Pick<PeopleSettings, 'groupsFrom'>;

/**
 * BambooHR's lists for the fields that groups come from, with the values that nobody has any more.
 *
 * @returns nothing when the credential may not see them: then the values of the employees have to do
 */
export async function readGroupLists(bambooHr: Transport, { groupsFrom }: Settings): Promise<FieldLists> {
	const lists = await settle(readFieldLists(bambooHr, groupsFrom));
	if (!lists.ok) {
		if (lists.error instanceof SyncError) return new Map();
		throw lists.error;
	}
	return new Map(
		[...lists.value].map(([field, { entries, isMultiple }]) => [
			field,
			{ values: entries.map(({ name }) => name), isMultiple },
		]),
	);
}

/**
 * Whether only BambooHR's lists tell one value from several: a custom field has a comma in it. The standard fields have one
 * value each.
 */
export function haveSeveralValues({ employees }: EmployeeList, { groupsFrom }: Settings): boolean {
	return additionalFields(groupsFrom).some((field) =>
		employees.some((employee) => valueOf(employee, field)?.includes(',')),
	);
}

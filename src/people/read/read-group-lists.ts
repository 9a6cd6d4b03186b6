import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readFieldLists, type ListOption } from '../../bamboohr/employees/read-lists';
import { additionalFields, valueOf } from '../../bamboohr/employees/value-of';
import { isAccessDenied } from '../../bamboohr/is-access-denied';
import { SyncError } from '../../errors';
import { decodeHtml } from '../../http/masking/decoders';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { optionHash } from '../memory/option-memory';
import { groupKey } from '../../text/group-key';
import { groupBy } from '../plan/group-by';
import type { FieldLists, FieldOptions } from '../plan/World';
import type { PeopleSettings } from '../settings';

type Settings = Pick<PeopleSettings, 'groupsFrom'>;

interface GroupLists {
	fieldLists: FieldLists;
	/** Absent when the lists could not be read for a reason that may pass. */
	fieldOptions?: FieldOptions;
}

/**
 * BambooHR's lists for the fields that groups come from, with the values that nobody has any more, and the IDs of values.
 *
 * @returns nothing when the credential may not see them: then the values of the employees have to do
 */
export async function readGroupLists(bambooHr: Transport, { groupsFrom }: Settings): Promise<GroupLists> {
	const lists = await settle(readFieldLists(bambooHr, groupsFrom));
	if (!lists.ok) {
		const { error } = lists;
		if (!(error instanceof SyncError) || error.kind === 'stopped') throw error;
		return { fieldLists: new Map(), ...(isAccessDenied(error) ? { fieldOptions: new Map() } : {}) };
	}
	const all = [...lists.value];
	return {
		fieldLists: new Map(
			all.map(([field, { entries, isMultiple }]) => [
				field,
				{ values: entries.map(({ name }) => name), isMultiple },
			]),
		),
		fieldOptions: new Map(all.map(([field, { entries }]) => [field, optionsByName(entries)])),
	};
}

/**
 * Of values with the same name, the only one that is not archived counts; when there is not exactly one, none does. The list may
 * have HTML entities where the employees have none.
 */
function optionsByName(entries: readonly ListOption[]): Map<string, string> {
	const named = entries.flatMap((entry) =>
		[...new Set([entry.name, decodeHtml(entry.name)])].map((name) => ({ ...entry, name })),
	);
	return new Map(
		[...groupBy(named, ({ name }) => groupKey(name))].flatMap(([key, same]): Array<[string, string]> => {
			const current = same.filter(({ isArchived }) => !isArchived);
			const [only, second] = current.length > 0 ? current : same;
			return only?.id !== undefined && !second ? [[key, optionHash(only.id, only.createdDate)]] : [];
		}),
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

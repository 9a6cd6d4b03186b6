import { mapValues, omit, pickBy } from 'lodash';
import { storedForm } from '../../tools/simulator/ispring/stored-form.mts';
import { runRevert } from '../../src/people/revert/run-revert';
import type { Undoable } from '../../src/people/revert/undo-items';
import type { ChangeItem } from '../../src/people/ChangeItem';
import { clientsOf, peopleSettings, type Company } from './company.mts';

/** What a revert gives back, of each user, department and group by ID. */
export interface Revertible {
	users: Record<string, unknown>;
	departments: Record<string, unknown>;
	groups: Record<string, unknown>;
}

/** Values in the form in which iSpring Learn stores them. An empty field is no field, and groups have no order. */
export function revertible({ ispring }: Company): Revertible {
	const { users, departments, groups } = ispring.state;
	return structuredClone({
		users: Object.fromEntries(
			[...users].map(([id, user]) => [
				id,
				{
					...omit(user, 'lastLoginDate'),
					fields: mapValues(
						pickBy(user.fields, (value) => value !== ''),
						(value, name) => storedForm(ispring, name, value.trim()),
					),
					groups: [...user.groups].sort(),
				},
			]),
		),
		departments: Object.fromEntries(
			[...departments].map(([id, { name, code }]) => [
				id,
				{ name: storedForm(ispring, 'department', name), code },
			]),
		),
		groups: Object.fromEntries(
			[...groups].map(([id, { name }]) => [id, { name: storedForm(ispring, 'group', name) }]),
		),
	});
}

/** Takes a run back at once. */
export async function revertItems(company: Company, items: ReadonlyArray<Undoable<ChangeItem>>) {
	const result = await runRevert(
		clientsOf(company),
		{
			settings: peopleSettings(company),
			memory: company.memory,
			timezone: 'UTC',
			planOnly: false,
			onLimit: 'stop',
		},
		items,
	);
	company.memory = result.summary.memory ?? '';
	return { ...result, items: result.items.map(({ item }) => item) };
}

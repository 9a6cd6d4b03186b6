import { uniqBy } from 'lodash';
import type { Employee } from '../../bamboohr/employees/Employee';
import type { Grouping } from '../settings';
import { groupBy as groupedBy } from '../../people/plan/group-by';
import type { RequiredPerson } from './Line';
import type { Contact } from './supervisors';

const NONE: Record<Grouping, string> = {
	department: 'No department',
	division: 'No division',
	location: 'No location',
	supervisor: 'No supervisor',
};

/** The group that a person counts in. */
export function groupOf(employee: Employee, groupBy: Grouping, supervisors: readonly Contact[]): string {
	const name = groupBy === 'supervisor' ? supervisors[0]?.name : employee[groupBy]?.trim();
	return name || NONE[groupBy];
}

/** The names of direct supervisors by their key, those with the same name told apart by their email addresses. */
export function supervisorNames(people: readonly RequiredPerson[]): ReadonlyMap<string, string> {
	const all = uniqBy(
		people.flatMap(({ supervisors }) => supervisors.slice(0, 1)),
		'key',
	);
	const names = new Map<string, string>();
	for (const [name, namesakes] of groupedBy(all, (one) => one.name)) {
		for (const { key, email } of namesakes)
			names.set(key, namesakes.length > 1 ? `${name} (${email ?? key})` : name);
	}
	return names;
}

/** Tells the groups of supervisors who have the same name apart: otherwise two teams would have one rate. */
export function separateNamesakes(people: readonly RequiredPerson[]): void {
	const names = supervisorNames(people);
	for (const person of people) person.group = names.get(person.supervisors[0]?.key ?? '') ?? person.group;
}

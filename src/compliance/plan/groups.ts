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

/** Tells the groups of supervisors who have the same name apart: otherwise two teams would have one rate. */
export function separateNamesakes(people: Iterable<RequiredPerson>): void {
	for (const sharing of groupedBy([...people], ({ group }) => group).values()) {
		if (new Set(sharing.map(({ supervisors: [one] }) => one?.key)).size < 2) continue;
		for (const person of sharing) {
			const [one] = person.supervisors;
			if (one) person.group = `${person.group} (${one.email ?? one.key})`;
		}
	}
}

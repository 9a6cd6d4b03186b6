import type { Employee } from '../../bamboohr/employees/Employee';
import type { Grouping } from '../settings';
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

import { DateTime } from 'luxon';
import type { Employee } from '../bamboohr/Employee';
import { folded } from './names';
import type { PeopleSettings } from './settings';

export type Scope =
	| { is: 'works' }
	| { is: 'left' }
	/** Left alone, whatever else is true of them. */
	| { is: 'out'; reason: string };

type ScopeSettings = Pick<PeopleSettings, 'departments' | 'hireDateGate'>;

/**
 * Whether somebody is to have an account today.
 *
 * Rules, in order:
 * 1. A department that was not chosen: left alone.
 * 2. Not started yet, and further away than the gate: left alone; but an account that BambooHR calls inactive is
 *    treated as that of a leaver. Some of BambooHR's views call future hires inactive, so inside the gate a hire
 *    date to come counts for more than the status.
 * 3. Otherwise BambooHR's status decides. A termination date to come changes nothing before its day.
 */
export function scopeOf(employee: Employee, settings: ScopeSettings, today: string): Scope {
	if (!isChosenDepartment(employee.department, settings)) {
		const department = employee.department ? `the department ${employee.department}` : 'no department';
		return { is: 'out', reason: `Out of scope: ${department} is not among the chosen ones.` };
	}
	const { hireDate } = employee;
	if (hireDate && hireDate > today) {
		const gate = DateTime.fromISO(today).plus({ days: settings.hireDateGate }).toISODate() ?? today;
		if (hireDate <= gate) return { is: 'works' };
		if (employee.status === 'active') {
			return {
				is: 'out',
				reason: `Starts on ${hireDate}; an account may exist ${daysBefore(settings)}.`,
			};
		}
	}
	return employee.status === 'active' ? { is: 'works' } : { is: 'left' };
}

export function isChosenDepartment(
	department: string | null | undefined,
	{ departments }: Pick<PeopleSettings, 'departments'>,
): boolean {
	if (departments.length === 0) return true;
	return departments.some((chosen) => folded(chosen) === folded(department ?? ''));
}

function daysBefore({ hireDateGate }: ScopeSettings): string {
	if (hireDateGate === 0) return 'from that day on';
	return hireDateGate === 1 ? 'from the day before' : `from ${hireDateGate} days before`;
}

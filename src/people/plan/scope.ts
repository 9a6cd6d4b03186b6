import { DateTime } from 'luxon';
import type { Employee } from '../../bamboohr/employees/Employee';
import { normalizeKey } from '../../text/normalize-key';
import type { PeopleSettings } from '../settings';

export type Scope =
	| { is: 'works' }
	| { is: 'left' }
	/** Left alone. */
	| { is: 'out'; reason: string };

type ScopeSettings = Pick<PeopleSettings, 'departments' | 'hireDateGate'>;

/**
 * Whether somebody is to have an account today.
 *
 * Rules, in order:
 * 1. A leaver is a leaver wherever they are: whoever BambooHR calls inactive loses access, also when their department
 *    is not chosen. A termination date to come changes nothing before its day.
 * 2. Some of BambooHR's views call future hires inactive, so inside the gate a hire date to come counts for more than
 *    the status.
 * 3. A department that was not chosen: left alone.
 * 4. Not started yet, and further away than the gate: left alone.
 */
export function scopeOf(employee: Employee, settings: ScopeSettings, today: string): Scope {
	const isToCome = isStillToStart(employee, today);
	const isInsideGate = isToCome && (employee.hireDate ?? '') <= lastDayInside(settings, today);
	if (employee.status !== 'active' && !isInsideGate) return { is: 'left' };
	if (!isChosenDepartment(employee.department, settings)) {
		const department = employee.department ? `the department ${employee.department}` : 'no department';
		return { is: 'out', reason: `Out of scope: ${department} is not among the chosen ones.` };
	}
	if (isToCome && !isInsideGate) {
		return {
			is: 'out',
			reason: `Starts on ${employee.hireDate}; an account may exist ${daysBefore(settings)}.`,
		};
	}
	return { is: 'works' };
}

/** The last hire date for which an account may exist today. Dates cost time, and few people are still to start. */
function lastDayInside({ hireDateGate }: ScopeSettings, today: string): string {
	return DateTime.fromISO(today).plus({ days: hireDateGate }).toISODate() ?? today;
}

/** Whether the first day of work is after today, `yyyy-mm-dd`. */
export function isStillToStart({ hireDate }: Employee, today: string): boolean {
	return typeof hireDate === 'string' && hireDate > today;
}

export function isChosenDepartment(
	department: string | null | undefined,
	{ departments }: Pick<PeopleSettings, 'departments'>,
): boolean {
	if (departments.length === 0) return true;
	return departments.some((chosen) => normalizeKey(chosen) === normalizeKey(department ?? ''));
}

function daysBefore({ hireDateGate }: ScopeSettings): string {
	if (hireDateGate === 0) return 'from that day on';
	return hireDateGate === 1 ? 'from the day before' : `from ${hireDateGate} days before`;
}

import { DateTime } from 'luxon';
import type { Employee } from '../../bamboohr/employees/Employee';
import { normalizeKey } from '../../text/normalize-key';
import type { PeopleSettings } from '../settings';

export type Scope =
	/** Should have an active user. */
	| { is: 'active' }
	/** Is a leaver: should have no active user. */
	| { is: 'left' }
	/** Is skipped; `reason` is a sentence. */
	| { is: 'out'; reason: string };

type ScopeSettings = Pick<PeopleSettings, 'departments' | 'hireDateGate'>;

/**
 * Whether an employee should have an active user today.
 *
 * Rules, in order:
 * 1. An employee who is inactive in BambooHR is a leaver, even if their department is not selected. A termination date in
 *    the future changes nothing before its day.
 * 2. Some of BambooHR's views show future hires as inactive, so a hire date in the future, but inside the gate, counts for
 *    more than the status.
 * 3. An employee of a department that is not selected is skipped.
 * 4. So is one who starts later than the gate allows.
 *
 * @param today in the workflow's time zone, `yyyy-mm-dd`
 */
export function scopeOf(employee: Employee, settings: ScopeSettings, today: string): Scope {
	const startsInFuture = startsLater(employee, today);
	const isInsideGate = startsInFuture && (employee.hireDate ?? '') <= lastDayInside(settings, today);
	if (employee.status !== 'active' && !isInsideGate) return { is: 'left' };
	if (!isChosenDepartment(employee.department, settings)) {
		const why = employee.department
			? `the department ${employee.department} is not one of the selected departments`
			: 'the employee has no department, and only the selected departments are synced';
		return { is: 'out', reason: `Out of scope: ${why}.` };
	}
	if (startsInFuture && !isInsideGate) {
		return {
			is: 'out',
			reason: `Starts on ${employee.hireDate}; the account is created ${dayOfCreation(settings)}.`,
		};
	}
	return { is: 'active' };
}

/** The last hire date that is inside the gate today. */
function lastDayInside({ hireDateGate }: ScopeSettings, today: string): string {
	return DateTime.fromISO(today).plus({ days: hireDateGate }).toISODate() ?? today;
}

/** Whether the first day of work is after today, `yyyy-mm-dd`. */
export function startsLater({ hireDate }: Employee, today: string): boolean {
	return typeof hireDate === 'string' && hireDate > today;
}

export function isChosenDepartment(
	department: string | null | undefined,
	{ departments }: Pick<PeopleSettings, 'departments'>,
): boolean {
	if (departments.length === 0) return true;
	return departments.some((chosen) => normalizeKey(chosen) === normalizeKey(department ?? ''));
}

function dayOfCreation({ hireDateGate }: ScopeSettings): string {
	if (hireDateGate === 0) return 'on that day';
	return hireDateGate === 1 ? 'the day before' : `${hireDateGate} days before`;
}

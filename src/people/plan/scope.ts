import { DateTime } from 'luxon';
import type { Employee } from '../../bamboohr/employees/Employee';
import { whyOutOfScope } from '../../scope/why-out-of-scope';
import type { PeopleSettings } from '../settings';

export type Scope =
	/** Should have an active user. */
	| { is: 'active' }
	/** Is a leaver: should have no active user. */
	| { is: 'left' }
	/** Is left out by the departments or the filter of the settings; `reason` is a sentence. */
	| { is: 'out'; reason: string }
	/** Starts later than the gate allows; `reason` is a sentence. */
	| { is: 'notYet'; reason: string };

type Settings = Pick<PeopleSettings, 'departments' | 'employeeFilter' | 'filterCombine' | 'hireDateGate'>;

/**
 * Whether an employee should have an active user today.
 *
 * Rules, in order:
 * 1. An employee who is inactive in BambooHR is a leaver, even if the settings leave them out. A termination date in
 *    the future changes nothing before its day.
 * 2. Some of BambooHR's views show future hires as inactive, so a hire date in the future, but inside the gate, counts for
 *    more than the status.
 * 3. An employee whom the departments or the filter leave out is out of scope.
 * 4. One who starts later than the gate allows is not in scope yet.
 *
 * @param today in the workflow's time zone, `yyyy-mm-dd`
 */
export function scopeOf(employee: Employee, settings: Settings, today: string): Scope {
	const startsInFuture = startsLater(employee, today);
	const isInsideGate = startsInFuture && (employee.hireDate ?? '') <= lastDayInside(settings, today);
	if (employee.status !== 'active' && !isInsideGate) return { is: 'left' };
	const whyOut = whyOutOfScope(employee, settings);
	if (whyOut !== undefined) return { is: 'out', reason: whyOut };
	if (startsInFuture && !isInsideGate) {
		return {
			is: 'notYet',
			reason: `Starts on ${employee.hireDate}; the account is created ${dayOfCreation(settings)}.`,
		};
	}
	return { is: 'active' };
}

/** The last hire date that is inside the gate today. */
function lastDayInside({ hireDateGate }: Pick<Settings, 'hireDateGate'>, today: string): string {
	return DateTime.fromISO(today).plus({ days: hireDateGate }).toISODate() ?? today;
}

/** Whether the first day of work is after today, `yyyy-mm-dd`. */
export function startsLater({ hireDate }: Employee, today: string): boolean {
	return typeof hireDate === 'string' && hireDate > today;
}

function dayOfCreation({ hireDateGate }: Pick<Settings, 'hireDateGate'>): string {
	if (hireDateGate === 0) return 'on that day';
	return hireDateGate === 1 ? 'the day before' : `${hireDateGate} days before`;
}

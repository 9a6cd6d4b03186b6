import { DateTime } from 'luxon';
import type { TimeOffList, TimeOffRequest } from '../../bamboohr/time-off/time-off-requests';
import { groupBy } from './group-by';

/** A stretch of days off. Both days belong to it, `yyyy-mm-dd`. */
export interface Leave {
	start: string;
	end: string;
}

/** What BambooHR's approved time off of the chosen types says about today. */
export interface Absences {
	/** Who is on leave today, by the ID of the employee. */
	onLeave: ReadonlyMap<string, Leave>;
	/** IDs of the employees about whom it is not known. */
	unknown: ReadonlySet<string>;
	/** False when requests may be missing: then nobody's leave is ended or shortened. */
	mayEnd: boolean;
	/** Why something is not known, and what to do, as sentences. */
	warnings: readonly string[];
}

/** For the settings without a reason why: nothing is known, so nothing is set and nothing is ended. */
export function unknownAbsences(warning: string): Absences {
	return { onLeave: new Map(), unknown: new Set(), mayEnd: false, warnings: [warning] };
}

/**
 * Finds out who is on leave today. Requests that overlap, or follow each other without a day in between, are one leave.
 *
 * @param today in the workflow's time zone, `yyyy-mm-dd`
 * @param hoursOfDay the hours of a full day by the weekday's English name in lower case, as far as they are known
 */
export function absencesToday(
	{ requests, unreadable }: TimeOffList,
	today: string,
	hoursOfDay: ReadonlyMap<string, number>,
): Absences {
	const whole = requests.filter((request) => !isPartOfDay(request, hoursOfDay));
	const onLeave = new Map<string, Leave>();
	for (const [employeeId, all] of groupBy(whole, (request) => request.employeeId)) {
		const leave = joined(all).find(({ start, end }) => start <= today && today <= end);
		if (leave) onLeave.set(employeeId, leave);
	}
	return {
		onLeave,
		unknown: new Set(unreadable.flatMap(({ employeeId }) => employeeId ?? [])),
		mayEnd: unreadable.every(({ employeeId }) => employeeId !== undefined),
		warnings: unreadable.length === 0 ? [] : [unreadableWarning(unreadable.length)],
	};
}

/**
 * Whether somebody who takes this time off works on the same days. Of days this is certain. Of hours it is only where a
 * single day has fewer than the company's full day: for people in part-time, a few hours a day may be their whole day.
 */
function isPartOfDay(
	{ start, end, unit, amount, amountOfDay }: TimeOffRequest,
	hoursOfDay: ReadonlyMap<string, number>,
): boolean {
	const isOneDay = start === end;
	const days = [...amountOfDay.values()].filter((taken) => taken > 0);
	const taken = days.length > 0 ? days : isOneDay && amount !== undefined && amount > 0 ? [amount] : [];
	if (taken.length === 0) return false;
	if (unit === 'days') return taken.every((one) => one < 1);
	if (unit !== 'hours' || !isOneDay) return false;
	const weekday = DateTime.fromISO(start, { locale: 'en' }).weekdayLong?.toLowerCase() ?? '';
	const full = hoursOfDay.get(weekday);
	return full !== undefined && taken.every((one) => one < full);
}

function joined(requests: readonly TimeOffRequest[]): Leave[] {
	const leaves: Leave[] = [];
	const inOrder = [...requests].sort((one, other) => (one.start < other.start ? -1 : 1));
	for (const { start, end } of inOrder) {
		const last = leaves.at(-1);
		if (!last || start > dayAfter(last.end)) leaves.push({ start, end });
		else if (end > last.end) last.end = end;
	}
	return leaves;
}

function dayAfter(day: string): string {
	return DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? day;
}

function unreadableWarning(count: number): string {
	return count === 1
		? '1 approved time-off request in BambooHR could not be read, so the work leave of whom it may belong to stays as it is.'
		: `${count} approved time-off requests in BambooHR could not be read, so the work leave of whom they may belong to stays as it is.`;
}

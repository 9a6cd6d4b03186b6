import type { EmployeeSide, UserSide } from '../Candidate';
import { NO_EVIDENCE, type Evidence, type Frequencies } from '../Evidence';

const AGREES_IF_SAME = 0.85;
/** Whole classes start on one day, so a day says no more than this. */
const MOST = 6;
const NEAR_DAYS = 7;
const NEAR = 1;
const DIFFERS = -2.5;
const MS_PER_DAY = 86_400_000;

export function isSameHireDate(
	{ hireDate }: EmployeeSide,
	{ dates, hasHireDate }: UserSide,
): boolean | undefined {
	return hireDate === '' || !hasHireDate ? undefined : dates.includes(hireDate);
}

/** @param frequencies of the hire dates of all employees, and of all dates of users: an import may leave one day in all of them */
export function compareHireDate(
	{ hireDate }: EmployeeSide,
	{ dates, hasHireDate }: UserSide,
	{ ofEmployees, ofUsers }: { ofEmployees: Frequencies; ofUsers: Frequencies },
): Evidence {
	if (hireDate === '' || dates.length === 0) return NO_EVIDENCE;
	if (dates.includes(hireDate)) {
		const share = Math.max(ofEmployees.shareOf(hireDate, 0.002, 100), ofUsers.shareOf(hireDate, 0.002, 100));
		return {
			weight: Math.max(0, Math.min(MOST, Math.log(AGREES_IF_SAME / share))),
			words: `the same hire date (${hireDate})`,
		};
	}
	if (!hasHireDate) return NO_EVIDENCE;
	const isNear = dates.some((date) => daysBetween(date, hireDate) <= NEAR_DAYS);
	return isNear
		? { weight: NEAR, words: 'a hire date within a week' }
		: { weight: DIFFERS, words: 'another hire date' };
}

function daysBetween(one: string, other: string): number {
	return Math.abs(Date.parse(one) - Date.parse(other)) / MS_PER_DAY;
}

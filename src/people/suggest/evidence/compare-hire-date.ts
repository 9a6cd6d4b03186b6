import type { EmployeeSide, UserSide } from '../Candidate';
import { NO_EVIDENCE, type Evidence, type Frequencies } from '../Evidence';

const AGREES_IF_SAME = 0.85;
/** Whole classes start on one day, so a day says no more than this. */
const MOST = 6;
const NEAR_DAYS = 7;
const NEAR = 1;
const DIFFERS = -2.5;
const MS_PER_DAY = 86_400_000;

/** @param frequencies of the hire dates of all employees */
export function compareHireDate(
	{ hireDate }: EmployeeSide,
	{ dates, hasHireDate }: UserSide,
	frequencies: Frequencies,
): Evidence {
	if (hireDate === '' || dates.length === 0) return NO_EVIDENCE;
	if (dates.includes(hireDate)) {
		const share = frequencies.shareOf(hireDate, 0.002, 100);
		return {
			weight: Math.min(MOST, Math.log(AGREES_IF_SAME / share)),
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

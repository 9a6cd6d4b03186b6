import type { EmployeeSide, UserSide } from '../Candidate';
import { NO_EVIDENCE, type Evidence } from '../Evidence';
import { weighAgreement, type FieldStatistics } from './weigh-agreement';

/** Titles are worded in several ways, and change. */
export const JOB_TITLES_AGREE = 0.6;
const MOST = 2.5;
/** One person's titles in two systems are often two titles. */
const LEAST = -0.3;

export function isSameJobTitle({ jobTitle }: EmployeeSide, user: UserSide): boolean | undefined {
	return jobTitle === '' || user.jobTitle === '' ? undefined : jobTitle === user.jobTitle;
}

export function compareJobTitle(
	employee: EmployeeSide,
	user: UserSide,
	statistics: FieldStatistics,
): Evidence {
	const isSame = isSameJobTitle(employee, user);
	if (isSame === undefined) return NO_EVIDENCE;
	const weight = weighAgreement(isSame, employee.jobTitle, statistics);
	return isSame
		? { weight: Math.min(MOST, weight), words: `the same job title (${employee.employee.jobTitle ?? ''})` }
		: { weight: Math.max(LEAST, weight), words: '' };
}

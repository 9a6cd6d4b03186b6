import type { EmployeeSide, UserSide } from '../Candidate';
import { NO_EVIDENCE, type Evidence, type Frequencies } from '../Evidence';

const AGREES_IF_SAME = 0.6;
const MOST = 2.5;
const DIFFERS = -0.3;

/** @param frequencies of the job titles of all employees */
export function compareJobTitle(
	{ jobTitle, employee }: EmployeeSide,
	user: UserSide,
	frequencies: Frequencies,
): Evidence {
	if (jobTitle === '' || user.jobTitle === '') return NO_EVIDENCE;
	if (jobTitle !== user.jobTitle) return { weight: DIFFERS, words: '' };
	const weight = Math.min(MOST, Math.log(AGREES_IF_SAME / frequencies.shareOf(jobTitle, 0.1, 20)));
	return { weight: Math.max(0, weight), words: `the same job title (${employee.jobTitle ?? ''})` };
}

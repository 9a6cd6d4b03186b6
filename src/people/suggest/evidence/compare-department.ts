import type { EmployeeSide, UserSide } from '../Candidate';
import { NO_EVIDENCE, type Evidence, type Frequencies } from '../Evidence';
import { similarity } from '../names/similarity';

/** Of the accounts made by hand, about three in four are in the department that BambooHR has. */
const AGREES_IF_SAME = 0.75;
const DIFFERS = -1.2;
const ALIKE = 0.88;

/**
 * Compares departments. One that no employee is in says nothing: accounts may be sorted in another way.
 *
 * @param frequencies of the departments of all employees
 */
export function compareDepartment(
	{ department, employee }: EmployeeSide,
	{ departments }: UserSide,
	frequencies: Frequencies,
): Evidence {
	if (department === '' || departments.length === 0) return NO_EVIDENCE;
	if (departments.some((one) => one === department || similarity(one, department, ALIKE) > 0)) {
		const share = frequencies.shareOf(department, 0.1, 20);
		return {
			weight: Math.log(AGREES_IF_SAME / share),
			words: `the same department (${employee.department ?? ''})`,
		};
	}
	const isKnown = departments.some((one) => frequencies.countOf(one) > 0);
	return isKnown ? { weight: DIFFERS, words: 'another department' } : NO_EVIDENCE;
}

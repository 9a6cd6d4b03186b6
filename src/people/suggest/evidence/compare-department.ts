import type { EmployeeSide, UserSide } from '../Candidate';
import { NO_EVIDENCE, type Evidence } from '../Evidence';
import { similarity } from '../names/similarity';
import { weighAgreement, type FieldStatistics } from './weigh-agreement';

/** Of accounts made by hand, about three in four are in the department that BambooHR has. */
export const DEPARTMENTS_AGREE = 0.75;
const ALIKE = 0.88;

/**
 * Whether the user is in the employee's department, or in one below it. One that no employee is in says nothing: accounts may
 * be sorted in another way.
 *
 * @param isKnown whether some employee is in a department
 */
export function isSameDepartment(
	{ department }: EmployeeSide,
	{ departments }: UserSide,
	isKnown: (department: string) => boolean,
): boolean | undefined {
	if (department === '' || departments.length === 0) return undefined;
	if (departments.some((one) => one === department || similarity(one, department, ALIKE) > 0)) return true;
	return departments.some(isKnown) ? false : undefined;
}

/** Compares departments by how far they agree in this account at all. */
export function compareDepartment(
	employee: EmployeeSide,
	user: UserSide,
	statistics: FieldStatistics,
): Evidence {
	const isSame = isSameDepartment(employee, user, (one) => statistics.ofEmployees.countOf(one) > 0);
	if (isSame === undefined) return NO_EVIDENCE;
	return {
		weight: weighAgreement(isSame, employee.department, statistics),
		words: isSame ? `the same department (${employee.employee.department ?? ''})` : 'another department',
	};
}

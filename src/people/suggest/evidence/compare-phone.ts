import type { EmployeeSide, UserSide } from '../Candidate';
import { NO_EVIDENCE, type Evidence, type Frequencies } from '../Evidence';

/** Of a number that nobody else has. */
export const SAME_PHONE = 7;
/** People have several numbers, and change them. */
const DIFFERS = -1;

export function isSamePhone({ phones }: EmployeeSide, user: UserSide): boolean | undefined {
	if (phones.length === 0 || user.phones.length === 0) return undefined;
	return phones.some((phone) => user.phones.includes(phone));
}

/**
 * Compares phone numbers. One that several people have, like that of a front desk, says little.
 *
 * @param frequencies of the numbers of all employees, and of all users
 */
export function comparePhone(
	{ phones }: EmployeeSide,
	user: UserSide,
	frequencies: { employees: Frequencies; users: Frequencies },
): Evidence {
	if (phones.length === 0 || user.phones.length === 0) return NO_EVIDENCE;
	const shared = phones.filter((phone) => user.phones.includes(phone));
	if (shared.length === 0) return { weight: DIFFERS, words: 'another phone number' };
	const holders = Math.min(
		...shared.map((phone) =>
			Math.max(frequencies.employees.countOf(phone), frequencies.users.countOf(phone)),
		),
	);
	if (holders > 1)
		return { weight: Math.max(0, 2 - Math.log(holders)), words: 'a phone number that others also have' };
	return { weight: SAME_PHONE, words: 'the same phone number' };
}

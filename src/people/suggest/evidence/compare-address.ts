import type { EmployeeSide, UserSide } from '../Candidate';
import { NO_EVIDENCE, type Evidence, type Frequencies } from '../Evidence';

const SAME_ADDRESS = 6;
const SAME_LOCAL_PART = 1;
const MIN_LOCAL_LENGTH = 4;

export interface AddressEvidence extends Evidence {
	/** The whole address is the same, which is evidence of another kind than names. */
	isWhole: boolean;
}

/**
 * Compares addresses: all of the employee with the email and the login of the user. What stands before the `@` is mostly made
 * from the name, so it adds little.
 *
 * @param localParts of the addresses of all employees
 */
export function compareAddress(
	{ addresses }: EmployeeSide,
	user: UserSide,
	localParts: Frequencies,
): AddressEvidence {
	if (addresses.some((address) => user.addresses.includes(address))) {
		return { weight: SAME_ADDRESS, words: 'an email address of this employee', isWhole: true };
	}
	const theirs = user.addresses.map(localPart);
	const isSame = addresses
		.map(localPart)
		.some(
			(part) => part.length >= MIN_LOCAL_LENGTH && theirs.includes(part) && localParts.countOf(part) <= 1,
		);
	return isSame
		? { weight: SAME_LOCAL_PART, words: 'the same name before the @', isWhole: false }
		: { ...NO_EVIDENCE, isWhole: false };
}

export function localPart(address: string): string {
	return address.split('@')[0] ?? '';
}

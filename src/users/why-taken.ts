import { ParameterError, RefusedError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import type { ProfileField } from '../ispring/users/profile-fields';
import { userNameAndLogin } from './user-names';
import { takenBy, type Taken } from './taken-by';

/** With these the account says that something about a user is not right; which of them for what is not documented. */
const MAY_BE_INPUT = [400, 404, 409, 422];

export function mayBeInput({ status }: RefusedError): boolean {
	return MAY_BE_INPUT.includes(status);
}

/** Whose login or e-mail it is, in words that the service node and the sync share. */
export function takenError({ what, by }: Taken, hint: string): ParameterError {
	const parameter = what === 'login' ? 'Login' : 'Email';
	return new ParameterError(parameter, `${userNameAndLogin(by)} with the ID ${by.id} already has it.`, hint);
}

/** What was sent about a user, '' where it was not sent. */
interface Names {
	login: string;
	email: string;
	/** Whoever was to be changed. */
	userId?: string;
}

/**
 * Writes an account. Where it is refused since somebody else has the login or the e-mail, the error says who: the
 * account itself says at best that it must be unique.
 */
export async function explainTakenName(
	write: Promise<void>,
	transport: Transport,
	{ login, email, userId }: Names,
	profileFields: readonly ProfileField[],
): Promise<void> {
	const outcome = await settle(write);
	if (outcome.ok) return;
	const { error } = outcome;
	const isAsked = error instanceof RefusedError && mayBeInput(error) && (login !== '' || email !== '');
	const found = isAsked
		? await settle(takenBy(transport, { login, email }, profileFields, userId))
		: undefined;
	throw found?.ok && found.value ? takenError(found.value, CORRECT_ONE) : error;
}

const CORRECT_ONE =
	"If both are the same person, enter the employee ID in that user's profile; otherwise correct one of the two. Then run again.";

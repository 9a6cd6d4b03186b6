import type { Decision } from './Decision';

/**
 * Warns of the email that iSpring Learn sends to every user whom the API activates. No parameter of the API turns it off,
 * and Send Invitation applies to new users only (docs/apis/ispring-learn.md#users).
 *
 * @returns a sentence each for the users who are to be activated and for those who were; none when there are none
 */
export function activationWarning(decisions: readonly Decision[]): string[] {
	const activations = decisions.filter(({ writes }) => writes.status === 'active');
	const count = (wanted: Decision['outcome']) =>
		activations.filter(({ outcome }) => outcome === wanted).length;
	const [planned, done] = [count('planned'), count('done')];
	return [
		...(planned === 0 ? [] : [`${users(planned)} will be activated${ALWAYS_EMAILED}`]),
		...(done === 0 ? [] : [`${users(done)} ${done === 1 ? 'was' : 'were'} activated${ALWAYS_EMAILED}`]),
	];
}

const ALWAYS_EMAILED =
	'. iSpring Learn emails every user who is activated, even when Send Invitation is off.';

function users(count: number): string {
	return count === 1 ? '1 user' : `${count} users`;
}

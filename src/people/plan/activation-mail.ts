import type { Decision } from './Decision';

/**
 * Warns of the e-mail that iSpring Learn sends to everybody whom the API activates. No parameter of the API turns it off,
 * and Send Invitation is only about new users (docs/apis/ispring-learn.md#users).
 *
 * @returns a sentence with the number of people who are to be activated, or who were
 */
export function activationWarning(decisions: readonly Decision[]): string[] {
	const activations = decisions.filter(({ writes }) => writes.status === 'active');
	const count = (wanted: Decision['outcome']) =>
		activations.filter(({ outcome }) => outcome === wanted).length;
	const [planned, done] = [count('planned'), count('done')];
	return [
		...(planned === 0 ? [] : [`${people(planned)} will be activated${WHATEVER}`]),
		...(done === 0 ? [] : [`${people(done)} ${done === 1 ? 'was' : 'were'} activated${WHATEVER}`]),
	];
}

const WHATEVER =
	', and iSpring Learn sends an e-mail to everybody who is activated, whatever Send Invitation says.';

function people(count: number): string {
	return count === 1 ? '1 person' : `${count} people`;
}

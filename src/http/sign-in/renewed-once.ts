import { CredentialError } from '../../errors';
import { createConcurrencyLimit } from '../pace/concurrency-limit';
import { settle } from '../settle';

/** Sends requests with an access token that expires. */
export interface RenewedRequests<T> {
	/** @param isExpired whether an answer shows that the token has expired; then the request is sent once more */
	send(attempt: () => Promise<T>, isExpired: (answer: T) => boolean): Promise<T>;
}

/**
 * Renews an access token once for all requests that were under way when it expired. A refresh token may be valid only
 * once, so a second renewal could end the sign-in; and a renewal that was refused is not attempted again.
 *
 * @param renew returns an answer instead of renewing when the system cannot do so at the moment
 */
export function renewedOnce<T>(renew: () => Promise<T | undefined>): RenewedRequests<T> {
	const renewals = createConcurrencyLimit(() => 1);
	let renewed = 0;
	let refusal: CredentialError | undefined;

	async function renewUnlessDone(before: number): Promise<T | undefined> {
		return await renewals.run(async () => {
			if (refusal) throw refusal;
			if (renewed > before) return undefined;
			const outcome = await settle(renew());
			if (!outcome.ok) {
				if (outcome.error instanceof CredentialError) refusal = outcome.error;
				throw outcome.error;
			}
			if (outcome.value === undefined) renewed += 1;
			return outcome.value;
		});
	}

	return {
		async send(attempt, isExpired) {
			const before = renewed;
			const answer = await attempt();
			if (!isExpired(answer)) return answer;
			return (await renewUnlessDone(before)) ?? (await attempt());
		},
	};
}

import { CredentialError } from '../../../src/errors';
import { renewedOnce } from '../../../src/http/sign-in/renewed-once';

type Answer = 'fine' | 'expired' | 'busy';
const isExpired = (answer: Answer) => answer === 'expired';

/** A system whose token expired, and how often something was asked of it. */
function systemWith(renew: () => Promise<'busy' | undefined>) {
	const asked = { renewals: 0, attempts: 0 };
	let isRenewed = false;
	const requests = renewedOnce<Answer>(async () => {
		asked.renewals += 1;
		const answer = await renew();
		isRenewed = answer === undefined;
		return answer;
	});
	const send = async () =>
		await requests.send(async () => {
			asked.attempts += 1;
			return isRenewed ? 'fine' : 'expired';
		}, isExpired);
	return { asked, send };
}

describe('An access token that expires', () => {
	it('is renewed once for all requests under way, and each is sent once more', async () => {
		const { asked, send } = systemWith(async () => undefined);
		const answers = await Promise.all(Array.from({ length: 16 }, send));
		expect(new Set(answers)).toEqual(new Set(['fine']));
		expect(asked).toEqual({ renewals: 1, attempts: 32 });
	});

	it('is not renewed again after a refusal, for which all requests fail', async () => {
		const refusal = new CredentialError('BambooHR', 'Not renewed.');
		const { asked, send } = systemWith(async () => await Promise.reject(refusal));
		const failures = await Promise.allSettled([send(), send(), send()]);
		expect(failures).toEqual(failures.map(() => ({ status: 'rejected', reason: refusal })));
		await expect(send()).rejects.toBe(refusal);
		expect(asked).toEqual({ renewals: 1, attempts: 4 });
	});

	it('is renewed later when that was only impossible for a moment', async () => {
		const outcomes: Array<'busy' | Error | undefined> = ['busy', new Error('no answer'), undefined];
		const { asked, send } = systemWith(async () => {
			const outcome = outcomes.shift();
			return outcome instanceof Error ? await Promise.reject(outcome) : outcome;
		});
		await expect(send()).resolves.toBe('busy');
		await expect(send()).rejects.toThrow('no answer');
		await expect(send()).resolves.toBe('fine');
		expect(asked.renewals).toBe(3);
	});
});

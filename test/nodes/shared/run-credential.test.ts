import type { IAdditionalCredentialOptions, ICredentialDataDecryptedObject } from 'n8n-workflow';
import { CredentialError } from '../../../src/errors';
import { runCredential } from '../../../nodes/shared/run-credential';

/** What n8n stores, and an account that accepts only the newest token, and only if it has not expired. */
function account() {
	const stored = { accessToken: '' };
	const counts = { reads: 0, signIns: 0, requests: 0 };
	let valid = 'none yet';
	const turn = async () => await Promise.resolve();
	return {
		counts,
		expire: () => {
			valid = 'expired';
		},
		/** As n8n's helper: signs in when there is no token, and stores the new one. */
		async send(options: IAdditionalCredentialOptions): Promise<number> {
			const { data } = options.credentialsDecrypted ?? {};
			if (data === undefined) return 500;
			await turn();
			if (data.accessToken === '') {
				counts.signIns += 1;
				valid = `token ${counts.signIns}`;
				stored.accessToken = valid;
				Object.assign(data, stored);
			}
			await turn();
			counts.requests += 1;
			return data.accessToken === valid ? 200 : 401;
		},
		/** The credential of one more run. */
		run: () => {
			const context = {
				async getCredentials<T extends object = ICredentialDataDecryptedObject>(): Promise<T> {
					counts.reads += 1;
					await turn();
					return JSON.parse(JSON.stringify(stored));
				},
			};
			return runCredential(context, 'iSpringLearnApi');
		},
	};
}

const isRefused = (status: number) => status === 401;

describe('runCredential', () => {
	it('reads the credential once and signs in once, however many requests start together', async () => {
		const { run, send, counts } = account();
		const credential = run();
		const statuses = await Promise.all(
			Array.from({ length: 20 }, async () => await credential.send(send, isRefused)),
		);
		expect(new Set(statuses)).toEqual(new Set([200]));
		expect(counts).toEqual({ reads: 1, signIns: 1, requests: 20 });
	});

	it('signs in once more when the token expires while many requests are in flight', async () => {
		const { run, send, expire, counts } = account();
		const credential = run();
		await credential.send(send, isRefused);
		expire();
		const statuses = await Promise.all(
			Array.from({ length: 20 }, async () => await credential.send(send, isRefused)),
		);
		expect(new Set(statuses)).toEqual(new Set([200]));
		expect(counts).toEqual({ reads: 2, signIns: 2, requests: 41 });
	});

	it('uses the token that another run has stored instead of invalidating it by a new one', async () => {
		const { run, send, expire, counts } = account();
		const [first, second] = [run(), run()];
		await first.send(send, isRefused);
		await second.send(send, isRefused);
		expire();
		for (let n = 0; n < 10; n++) {
			expect(await first.send(send, isRefused)).toBe(200);
			expect(await second.send(send, isRefused)).toBe(200);
		}
		expect(counts.signIns).toBe(2);
	});

	it('sends a request twice at most when every token is refused', async () => {
		const { run, counts } = account();
		const credential = run();
		let sent = 0;
		const refusing = async () => await Promise.resolve((sent += 1) > 0 ? 401 : 0);
		expect(await credential.send(refusing, isRefused)).toBe(401);
		expect([sent, counts.reads]).toEqual([2, 2]);
	});

	it('signs in once when the sign-in is refused while many requests are in flight, and again for a later one', async () => {
		const { run, send, expire, counts } = account();
		const credential = run();
		await credential.send(send, isRefused);
		expire();
		let attempts = 0;
		const revoked = async (options: IAdditionalCredentialOptions): Promise<number> => {
			if (options.credentialsDecrypted?.data?.accessToken !== '') return await send(options);
			attempts += 1;
			return await Promise.reject(new CredentialError('iSpring Learn', 'The client secret is wrong.'));
		};
		const request = async () => await credential.send(revoked, isRefused);
		const answers = await Promise.allSettled(Array.from({ length: 20 }, request));
		expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 'rejected'));
		expect([attempts, counts.signIns]).toEqual([1, 1]);
		await expect(request()).rejects.toThrow('The client secret is wrong.');
		expect(attempts).toBe(2);
	});

	it('lets the others sign in when only the answer to the first request was lost', async () => {
		const { run, send, counts } = account();
		const credential = run();
		let isFirst = true;
		const losing = async (options: IAdditionalCredentialOptions): Promise<number> => {
			if (!isFirst) return await send(options);
			isFirst = false;
			return await Promise.reject(new Error('no answer'));
		};
		const answers = await Promise.allSettled(
			Array.from({ length: 20 }, async () => await credential.send(losing, isRefused)),
		);
		expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
		expect(counts.signIns).toBe(1);
	});

	it('leaves the error to n8n when the credential cannot be read', async () => {
		const context = { getCredentials: async () => await Promise.reject(new Error('no such credential')) };
		const credential = runCredential(context, 'iSpringLearnApi');
		const options: IAdditionalCredentialOptions[] = [];
		const send = async (given: IAdditionalCredentialOptions) => await Promise.resolve(options.push(given));
		await credential.send(send, () => false);
		expect(options).toEqual([{}]);
	});
});

import { ERROR_CODES } from '../../../src/errors';
import { assertReachable } from '../../../src/http/sign-in/assert-reachable';
import { networkError } from '../scripted.mts';

const check = async (send: () => Promise<unknown>) =>
	await assertReachable({
		system: 'BambooHR',
		baseUrl: 'https://mycompany.bamboohr.com',
		field: 'Subdomain or Base URL',
		send,
	});

describe('assertReachable', () => {
	it('accepts any response', async () => {
		expect(await check(async () => await Promise.resolve('<html>'))).toBeUndefined();
	});

	it.each([...Object.keys(ERROR_CODES), 'ERR_CANCELED', 'CERT_HAS_EXPIRED'])(
		'says what %s means, where, and what to check',
		async (code) => {
			const failing = check(async () => await Promise.reject(networkError(code)));
			await expect(failing).rejects.toThrow(
				/^BambooHR could not be reached at mycompany\.bamboohr\.com: [^.]+\. Check the Subdomain or Base URL in the credential/,
			);
			const { message } = (await failing.catch((error: Error) => error)) as Error;
			expect(Object.keys(ERROR_CODES).filter((one) => message.toUpperCase().includes(one))).toEqual([]);
		},
	);
});

import { requestAccessToken } from '../../../src/ispring/sign-in/access-token';

const START_MS = Date.parse('2026-03-02T08:00:00Z');

/** Asks for a token; the answers come in turn, the last one again and again. The clock moves only by sleeping. */
async function ask(...answers: unknown[]) {
	const waits: number[] = [];
	const bodies: unknown[] = [];
	let nowMs = START_MS;
	const outcome = await requestAccessToken({
		tokenUrl: 'https://api-learn.ispring.com/api/v3/token',
		clientId: 'sample id',
		clientSecret: 'sample&secret',
		send: async (options) => {
			bodies.push(options.body);
			const answer = answers[Math.min(bodies.length, answers.length) - 1];
			if (answer instanceof Error) throw answer;
			return answer;
		},
		clock: {
			nowMs: () => nowMs,
			sleep: async (waitMs) => {
				waits.push(waitMs);
				nowMs += waitMs;
			},
			random: () => 0,
		},
	}).catch((error: unknown) => error);
	return { outcome, waits, bodies };
}

const good = { statusCode: 200, headers: {}, body: { access_token: 'sample-token', token_type: 'bearer' } };
const networkError = (code: string) => Object.assign(new Error('socket secret details'), { code });

describe('iSpring Learn: Request an access token', () => {
	it('sends the API key as a form', async () => {
		const { outcome, bodies } = await ask(good);
		expect(outcome).toBe('sample-token');
		expect(bodies).toEqual([
			'client_id=sample+id&client_secret=sample%26secret&grant_type=client_credentials',
		]);
	});

	it.each([
		[{ 'retry-after': '7' }, 7000],
		[{ 'Retry-After': 'Mon, 02 Mar 2026 08:00:20 GMT' }, 20_000],
		[{}, 500],
	])('waits as long as the response requires: %p', async (headers, waitMs) => {
		const { outcome, waits } = await ask({ statusCode: 429, headers, body: '' }, good);
		expect(outcome).toBe('sample-token');
		expect(waits).toEqual([waitMs]);
	});

	it.each([
		[
			networkError('ECONNRESET'),
			/^iSpring Learn sign-in: no response from api-learn\.ispring\.com\. Check the API URL/,
		],
		[{ statusCode: 503, headers: {}, body: '' }, /is not available right now \(HTTP 503\)\. Try again/],
		[{ statusCode: 500, headers: {}, body: '' }, /is not available right now \(HTTP 500\)\. Try again/],
	])('stops after three attempts: %p', async (answer, message) => {
		const { outcome, bodies } = await ask(answer);
		expect(outcome).toMatchObject({ message: expect.stringMatching(message) });
		expect(bodies).toHaveLength(3);
	});

	it.each([
		[
			{ statusCode: 401, headers: {}, body: 'client_secret=sample&secret' },
			/wrong Client ID or Client Secret/,
		],
		[{ statusCode: 403, headers: {}, body: '' }, /has no access/],
		[{ statusCode: 200, headers: {}, body: '<html>' }, /is not the iSpring Learn API/],
		[networkError('ENOTFOUND'), /no response from/],
	])('sends only one request after %p', async (answer, message) => {
		const { outcome, bodies } = await ask(answer);
		expect(outcome).toMatchObject({ message: expect.stringMatching(message) });
		expect(String(outcome)).not.toContain('secret d');
		expect(String(outcome)).not.toContain('sample&secret');
		expect(bodies).toHaveLength(1);
	});
});

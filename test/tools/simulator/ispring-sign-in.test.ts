import { startISpring } from '../../../tools/simulator/ispring/index.mts';
import type { ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { call, newToken } from './call.mts';

describe('signing in to the iSpring Learn simulator', () => {
	let sim: ISpringSimulator;
	let now = 0;

	beforeEach(async () => {
		now = Date.parse('2026-03-01T09:00:00Z');
		sim = await startISpring({ now: () => new Date(now) });
	});
	afterEach(async () => await sim.close());

	const roles = async (headers: Record<string, string>) => await call(`${sim.url}/role`, { headers });

	it('a valid client gets a token with a form request', async () => {
		const form = (more: Record<string, string>) =>
			new URLSearchParams({ client_id: sim.clientId, grant_type: 'client_credentials', ...more }).toString();
		const ask = async (body: unknown, type = 'application/x-www-form-urlencoded') =>
			await call(`${sim.url}/api/v3/token`, { body, headers: { 'content-type': type } });
		const right = form({ client_secret: sim.clientSecret });
		expect(await ask(right)).toMatchObject({
			status: 200,
			json: { access_token: expect.stringMatching(/^[\w-]{43}$/), expires_in: 1800, token_type: 'bearer' },
		});
		expect((await ask(form({ client_secret: 'guess' }))).status).toBe(401);
		expect((await ask(form({ client_secret: sim.clientSecret, grant_type: 'password' }))).status).toBe(400);
		expect((await ask({ client_id: sim.clientId }, 'application/json')).status).toBe(400);
	});

	it('a token is accepted with and without "Bearer", until it expires', async () => {
		const token = await newToken(sim);
		expect((await roles({ authorization: `Bearer ${token}` })).status).toBe(200);
		expect((await roles({ authorization: token })).status).toBe(200);
		expect(await roles({})).toMatchObject({ status: 401, json: { code: 401, message: 'Unauthorized' } });
		expect((await roles({ authorization: 'Bearer other' })).status).toBe(401);
		now += 30 * 60 * 1000;
		expect((await roles({ authorization: token })).status).toBe(401);
		const next = await newToken(sim);
		sim.expireTokens();
		expect((await roles({ authorization: next })).status).toBe(401);
	});

	it('a new token can invalidate the previous ones', async () => {
		const first = await newToken(sim);
		await newToken(sim);
		expect((await roles({ authorization: first })).status).toBe(200);
		sim.quirks.newTokenKillsOld = true;
		await newToken(sim);
		expect((await roles({ authorization: first })).status).toBe(401);
	});

	it('the older sign-in headers are accepted', async () => {
		const headers = {
			'x-auth-account-url': `${sim.account.url}/`,
			'x-auth-email': sim.account.email,
			'x-auth-password': sim.account.password,
		};
		expect((await roles(headers)).status).toBe(200);
		expect((await roles({ ...headers, 'x-auth-account-url': sim.url })).status).toBe(200);
		expect((await roles({ ...headers, 'x-auth-password': 'guess' })).status).toBe(401);
	});

	it('answers are XML unless JSON is requested', async () => {
		const headers = { authorization: await newToken(sim), accept: '*/*' };
		expect((await roles(headers)).text).toContain('<response><item><type>learner</type>');
		expect((await roles({ accept: '*/*' })).text).toContain('<response><code>401</code>');
		sim.quirks.xmlWithoutAccept = false;
		expect((await roles(headers)).json).toHaveLength(5);
	});

	it('requests over the rate limit are rejected', async () => {
		const authorization = await newToken(sim);
		sim.quirks.throttle = { status: 429, retryAfter: 'seconds', every: 2, waitSeconds: 3 };
		const statuses = [];
		for (let count = 0; count < 4; count++) statuses.push((await roles({ authorization })).status);
		expect(statuses).toEqual([200, 429, 200, 429]);
		// A date has whole seconds only, and must not ask for less than one.
		now += 500;
		sim.quirks.throttle = { status: 503, retryAfter: 'date', every: 1 };
		expect(await roles({ authorization })).toMatchObject({
			status: 503,
			headers: { 'retry-after': 'Sun, 01 Mar 2026 09:00:02 GMT' },
		});
		sim.quirks.throttle = { status: 429, retryAfter: 'absent', every: 1 };
		expect((await roles({ authorization })).headers).not.toHaveProperty('retry-after');
	});
});

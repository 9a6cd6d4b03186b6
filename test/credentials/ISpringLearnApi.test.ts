import { ISpringLearnApi } from '../../credentials/ISpringLearnApi.credentials';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { requestNode } from '../support/request-node.mts';
import { sayingOfRule } from '../support/credential-test.mts';
import { runNode, testCredential } from '../support/engine.mts';
import { fakeServer, type FakeAnswer, type FakeServer } from '../support/fake-server.mts';

let sim: ISpringSimulator;
let fake: FakeServer | undefined;

beforeEach(async () => {
	sim = await startISpring();
});

afterEach(async () => {
	await sim.close();
	await fake?.close();
	fake = undefined;
});

const apiKey = () => ({ apiUrl: sim.url, clientId: sim.clientId, clientSecret: sim.clientSecret });
const login = () => ({
	authentication: 'login',
	apiUrl: sim.url,
	accountUrl: `${sim.account.url}/`,
	email: sim.account.email,
	password: sim.account.password,
});
const paths = () => sim.log.map(({ method, path }) => `${method} ${path}`);

async function ask(credential: Record<string, string>, url = '/role', items = 1) {
	return await runNode({
		node: requestNode('iSpringLearnApi', { url }),
		type: 'test.ask',
		parameters: {},
		credentials: { iSpringLearnApi: credential },
		input: Array.from({ length: items }, () => ({})),
	});
}

describe('The iSpring Learn credential with an API key', () => {
	it('signs in once and stores the token', async () => {
		const first = await ask(apiKey(), '/role', 3);
		expect(first.error).toBeUndefined();
		expect(paths()).toEqual(['POST /api/v3/token', 'GET /role', 'GET /role', 'GET /role']);
		const stored = first.credentials.iSpringLearnApi ?? {};
		expect(stored.accessToken).toMatch(/^sim_token_/);
		sim.log.length = 0;
		const second = await ask({ ...apiKey(), accessToken: String(stored.accessToken) });
		expect(second.error).toBeUndefined();
		expect(paths()).toEqual(['GET /role']);
	});

	it('renews an expired token and repeats the request', async () => {
		const { credentials } = await ask(apiKey());
		const before = String(credentials.iSpringLearnApi?.accessToken);
		sim.expireTokens();
		sim.log.length = 0;
		const run = await ask({ ...apiKey(), accessToken: before }, '/role', 2);
		expect(run.error).toBeUndefined();
		expect(paths()).toEqual(['GET /role', 'POST /api/v3/token', 'GET /role', 'GET /role']);
		expect(run.credentials.iSpringLearnApi?.accessToken).not.toBe(before);
	});

	it('stops requesting tokens when the API key is refused', async () => {
		const run = await ask({ ...apiKey(), clientSecret: 'wrong-secret', accessToken: 'old' });
		expect(run.error?.message).toMatch(
			/^iSpring Learn sign-in: wrong Client ID or Client Secret \(HTTP 401\)/,
		);
		expect(paths()).toEqual(['GET /role', 'POST /api/v3/token']);
		expect(JSON.stringify(run.error)).not.toContain('wrong-secret');
		expect(run.credentials.iSpringLearnApi?.accessToken).toBe('old');
	});

	it('never sends the token to another host', async () => {
		fake = await fakeServer({ '*': () => ({ status: 200, body: [] }) });
		const run = await ask(apiKey(), `${fake.url}/role`);
		expect(run.error?.message).toContain(`This credential is only for ${sim.url}`);
		expect(fake.log).toEqual([]);
	});

	it('does not follow a redirect of the sign-in or of a request', async () => {
		const target = await fakeServer({ '*': () => ({ status: 200, body: { access_token: 'stolen' } }) });
		fake = await fakeServer({ '*': () => ({ status: 307, headers: { location: `${target.url}/` } }) });
		const withoutToken = await ask({ ...apiKey(), apiUrl: fake.url });
		const withToken = await ask({ ...apiKey(), apiUrl: fake.url, accessToken: 'sample-token' });
		expect(withoutToken.error?.message).toMatch(
			/is not the iSpring Learn API \(HTTP 307\)\. Check the API URL/,
		);
		expect(withToken.error).toMatchObject({ httpCode: '307' });
		expect(target.log).toEqual([]);
		await target.close();
	});

	it('sends a token only to the address that issued it, even after the address was changed', async () => {
		const { credentials } = await ask(apiKey());
		const stored = String(credentials.iSpringLearnApi?.accessToken);
		fake = await fakeServer({
			'POST /api/v3/token': () => ({ status: 200, body: { access_token: 'token-of-the-other' } }),
			'GET /role': () => ({ status: 200, body: [] }),
		});
		const run = await ask({ ...apiKey(), apiUrl: fake.url, accessToken: stored }, '/role', 2);
		expect(run.error).toBeUndefined();
		expect(fake.log.map(({ headers }) => headers.authorization)).toEqual([
			undefined,
			'Bearer token-of-the-other',
			'Bearer token-of-the-other',
		]);
		const refused = await ask({ ...apiKey(), apiUrl: fake.url, clientSecret: '', accessToken: stored });
		expect(refused.error?.message).toMatch(/^Client Secret is empty/);
		expect(JSON.stringify(fake.log)).not.toContain(stored.split(' ')[0]);
	});

	it('does not send the token of another API key, which may belong to another account', async () => {
		const { credentials } = await ask(apiKey());
		const accessToken = String(credentials.iSpringLearnApi?.accessToken);
		sim.log.length = 0;
		const run = await ask({ ...apiKey(), clientId: 'other', accessToken });
		expect(run.error?.message).toMatch(/wrong Client ID or Client Secret/);
		expect(paths()).toEqual(['POST /api/v3/token']);
	});

	it('keeps the token when the same address is written differently', async () => {
		const { credentials } = await ask(apiKey());
		const accessToken = String(credentials.iSpringLearnApi?.accessToken);
		sim.log.length = 0;
		await ask({ ...apiKey(), apiUrl: `${sim.url}/`, accessToken });
		expect(paths()).toEqual(['GET /role']);
	});

	it.each([
		[{ clientId: '' }, /^Client ID is empty/],
		[{ clientSecret: ' ' }, /^Client Secret is empty/],
		[{ apiUrl: 'http://api-learn.ispring.com' }, /^API URL must start with https:/],
	])('names the invalid field: %p', async (change, message) => {
		const run = await ask({ ...apiKey(), ...change });
		expect(run.error?.message).toMatch(message);
		expect(sim.log).toEqual([]);
	});
});

describe('The iSpring Learn credential with login and password', () => {
	it('sends both with each request and requests no token', async () => {
		const run = await ask(login(), '/role', 2);
		expect(run.error).toBeUndefined();
		expect(paths()).toEqual(['GET /role', 'GET /role']);
	});

	it.each(['пароль', 'pa€ss', 'Grüße 漢字 😀', 'plain !~"ÿ', 'tab\there \u0085'])(
		'sends the password %p unchanged',
		async (text) => {
			Object.assign(sim.account, { password: text, email: `${text.slice(0, 2)}@example.com` });
			const run = await ask(login());
			expect(run.error).toBeUndefined();
			expect(paths()).toEqual(['GET /role']);
		},
	);

	it.each(['/dashboard', '/', '/app/courses?page=2#top', '?x=1', '#/users', '\\x'])(
		'removes the path %s from the account URL',
		async (page) => {
			const run = await ask({ ...login(), accountUrl: `${sim.account.url}${page}` });
			expect(run.error).toBeUndefined();
		},
	);

	it.each([
		[{ email: 'a\u0007b@example.com' }, /^Email contains .*control character/],
		[{ password: 'two\nlines' }, /^Password contains a line break/],
		[{ accountUrl: 'http://mycompany.ispringlearn.com' }, /^Account URL must start with https:/],
		[{ email: '' }, /^Email is empty/],
		[{ password: '' }, /^Password is empty/],
	])('names the invalid field: %p', async (change, message) => {
		const run = await ask({ ...login(), ...change });
		expect(run.error?.message).toMatch(message);
		expect(JSON.stringify(run.error)).not.toContain(sim.account.password);
	});
});

describe('The connection test of the iSpring Learn credential', () => {
	const credential = new ISpringLearnApi();
	const answered = async (token: FakeAnswer, role: FakeAnswer = { status: 200, body: [{ roleId: 'a' }] }) => {
		fake = await fakeServer({ 'POST /api/v3/token': () => token, 'GET /role': () => role });
		return await testCredential(credential, { ...apiKey(), apiUrl: fake.url });
	};
	const goodToken = { status: 200, body: { access_token: 'sample-token', expires_in: 1800 } };

	it('succeeds even if a stored token has expired', async () => {
		expect((await testCredential(credential, apiKey())).status).toBe('OK');
		expect((await testCredential(credential, { ...apiKey(), accessToken: 'old' })).status).toBe('OK');
		expect((await testCredential(credential, login())).status).toBe('OK');
	});

	it('fails for a wrong client secret even if a stored token is still valid', async () => {
		const { credentials } = await ask(apiKey());
		const accessToken = String(credentials.iSpringLearnApi?.accessToken);
		const result = await testCredential(credential, {
			...apiKey(),
			clientSecret: 'wrong-secret',
			accessToken,
		});
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(/wrong Client ID or Client Secret \(HTTP 401\)\. Enter both/);
		expect(result.message).not.toContain('wrong-secret');
	});

	it.each([apiKey, login])('explains that nothing answers at the address (%#)', async (good) => {
		fake = await fakeServer({});
		const { url } = fake;
		await fake.close();
		const result = await testCredential(credential, { ...good(), apiUrl: url });
		expect(result.message).toMatch(/^iSpring Learn.* 127\.0\.0\.1:\d+.*Check the API URL in the credential/);
		expect(result.message).not.toContain('ECONN');
	});

	it('works with an API URL that is not in the list', async () => {
		const other = { apiUrl: 'other', otherApiUrl: sim.url };
		expect((await testCredential(credential, { ...apiKey(), ...other })).status).toBe('OK');
		expect((await testCredential(credential, { ...login(), ...other })).status).toBe('OK');
	});

	it.each([apiKey, login])('explains that an on-premise installation is not supported (%#)', async (good) => {
		const result = await testCredential(credential, { ...good(), apiUrl: `${sim.url}/index.php/api/v2` });
		expect(result).toEqual({ status: 'Error', message: expect.stringMatching(/on-premise.*not supported/) });
		expect(paths()).toEqual([]);
	});

	it.each([{}, { code: 401 }, ''])('fails with login and password for the response %j', async (body) => {
		fake = await fakeServer({
			'HEAD /': () => ({ status: 200 }),
			'GET /role': () => ({ status: 200, body }),
		});
		const result = await testCredential(credential, { ...login(), apiUrl: fake.url });
		expect(result.status).toBe('Error');
	});

	it('fails for a wrong password', async () => {
		expect(await testCredential(credential, { ...login(), password: 'wrong' })).toEqual({
			status: 'Error',
			message: sayingOfRule(/rejected the sign-in\. Check .*Account URL, Email, and Password/),
		});
	});

	it.each([
		[
			{ status: 400, body: { code: 400, message: 'unknown client' } },
			/wrong Client ID or Client Secret \(HTTP 400\)/,
		],
		[{ status: 403 }, /the API key has no access \(HTTP 403\)/],
		[{ status: 404 }, /127\.0\.0\.1:\d+ is not the iSpring Learn API \(HTTP 404\)\. Check the API URL/],
		[{ status: 200, body: '<!doctype html><title>iSpring</title>' }, /is not the iSpring Learn API\. Check/],
		[{ status: 200, body: { access_token: '' } }, /is not the iSpring Learn API\. Check/],
	])('fails for the sign-in response %p', async (token, message) => {
		expect(await answered(token)).toEqual({ status: 'Error', message: expect.stringMatching(message) });
		expect(fake?.log).toHaveLength(1);
	});

	it.each([
		[{ status: 403 }, /denied access \(HTTP 403\)/],
		[{ status: 404 }, /not the iSpring Learn API\. Check the API URL/],
		[{ status: 200, body: '<!doctype html>' }, /not the iSpring Learn API\. Check the API URL/],
		[{ status: 200, body: '\n<html></html>' }, /not the iSpring Learn API\. Check the API URL/],
		[{ status: 200, body: {} }, /not the iSpring Learn API\. Check the API URL/],
		[{ status: 200, body: '' }, /not the iSpring Learn API\. Check the API URL/],
		[{ status: 200 }, /not the iSpring Learn API\. Check the API URL/],
		[{ status: 200, body: { message: 'Hello' } }, /not the iSpring Learn API\. Check the API URL/],
		[{ status: 200, body: { code: 401 } }, /rejected the sign-in/],
		[{ status: 200, body: { code: '403', message: 'Denied' } }, /denied access/],
		[{ status: 200, body: { code: 404 } }, /not the iSpring Learn API\. Check the API URL/],
		[{ status: 429 }, /is limiting requests.*was not tested/],
	])('fails for the response %p', async (role, message) => {
		const says = role.status === 200 ? expect.stringMatching(message) : sayingOfRule(message);
		expect(await answered(goodToken, role)).toEqual({ status: 'Error', message: says });
	});

	it('never quotes a response, which may repeat the request', async () => {
		const echo = { status: 401, body: { message: `bad request: client_secret=${sim.clientSecret}` } };
		const result = await answered(echo, echo);
		expect(result.message).not.toContain(sim.clientSecret);
	});
});

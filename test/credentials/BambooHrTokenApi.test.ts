import { BambooHrTokenApi } from '../../credentials/BambooHrTokenApi.credentials';
import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { requestNode } from '../support/request-node.mts';
import { sayingOfRule } from '../support/credential-test.mts';
import { runNode, testCredential } from '../support/engine.mts';
import { fakeServer, type FakeAnswer, type FakeServer } from '../support/fake-server.mts';

const ME = '/api/v1/employees/0';

let sim: BambooHrSimulator;
let fake: FakeServer | undefined;

beforeAll(async () => {
	sim = await startBambooHr();
});

afterAll(async () => await sim.close());

afterEach(async () => {
	await fake?.close();
	fake = undefined;
	sim.state.badTokens = 0;
	sim.log.length = 0;
});

async function ask(credential: Record<string, string>, url: string, extra: Record<string, unknown> = {}) {
	return await runNode({
		node: requestNode('bambooHrTokenApi', { url, ...extra }),
		type: 'test.ask',
		parameters: {},
		credentials: { bambooHrTokenApi: credential },
	});
}

describe('A request with the BambooHR credential', () => {
	it.each([ME, `PLACE${ME}`])('is authenticated for the URL %s', async (url) => {
		const run = await ask(
			{ subdomain: 'mycompany', baseUrl: `${sim.url}/`, accessToken: sim.accessToken },
			url.replace('PLACE', sim.url),
		);
		expect(run.error).toBeUndefined();
		expect(run.outputs[0]?.[0]?.json.answer).toContain('"id"');
	});

	it('works with a gateway address', async () => {
		const baseUrl = `${sim.url}/api/gateway.php/${sim.subdomain}`;
		const run = await ask({ subdomain: 'mycompany', baseUrl, accessToken: sim.accessToken }, ME);
		expect(run.error).toBeUndefined();
		expect(run.outputs[0]?.[0]?.json.answer).toContain('"id"');
	});

	it('sends the trimmed token with a non-empty password, and requests JSON', async () => {
		fake = await fakeServer({ '*': () => ({ status: 200, body: {} }) });
		await ask({ subdomain: 'mycompany', baseUrl: fake.url, accessToken: ' sample-token\n' }, ME, {
			headers: { authorization: 'Basic other' },
		});
		await ask({ subdomain: 'mycompany', baseUrl: fake.url, accessToken: 'sample-token' }, ME, {
			headers: { accept: 'application/pdf' },
		});
		const expected = `Basic ${Buffer.from('sample-token:x').toString('base64')}`;
		expect(fake.log.map(({ headers }) => [headers.authorization, headers.accept])).toEqual([
			[expected, 'application/json'],
			[expected, 'application/pdf'],
		]);
	});

	it('never sends the token to another host', async () => {
		fake = await fakeServer({ '*': () => ({ status: 200, body: {} }) });
		for (const [url, extra] of [
			[`${fake.url}/`, {}],
			[`//${fake.url.slice(5)}/`, {}],
			['/', { baseURL: fake.url }],
		] as const) {
			const run = await ask(
				{ subdomain: 'mycompany', baseUrl: sim.url, accessToken: sim.accessToken },
				url,
				extra,
			);
			expect(run.error?.message).toContain(`This credential is only for ${sim.url}`);
		}
		expect(fake.log).toEqual([]);
	});

	it('does not follow a redirect', async () => {
		const target = await fakeServer({ '*': () => ({ status: 200, body: {} }) });
		fake = await fakeServer({ '*': () => ({ status: 302, headers: { location: `${target.url}/` } }) });
		const run = await ask({ subdomain: 'mycompany', baseUrl: fake.url, accessToken: 'sample-token' }, ME);
		expect(run.error).toMatchObject({ httpCode: '302' });
		expect(target.log).toEqual([]);
		await target.close();
	});

	it.each([
		[{ subdomain: 'my/company', accessToken: 'sample-token' }, /^Subdomain must be a single name/],
		[{ subdomain: '', accessToken: 'sample-token' }, /^Subdomain is empty/],
		[
			{ subdomain: 'mycompany', baseUrl: 'http://proxy.example.com', accessToken: 'sample-token' },
			/^Base URL must start with https:/,
		],
		[{ subdomain: 'mycompany', accessToken: ' ' }, /^Access Token is empty/],
	])('is refused with the name of the invalid field: %p', async (credential, message) => {
		const run = await ask(credential, ME);
		expect(run.error?.message).toMatch(message);
		expect(JSON.stringify(run.error)).not.toContain('sample-token');
	});
});

describe('The connection test of the BambooHR credential', () => {
	const credential = new BambooHrTokenApi();
	const answered = async (answer: FakeAnswer) => {
		fake = await fakeServer({ '*': () => answer });
		return await testCredential(credential, {
			subdomain: 'mycompany',
			baseUrl: fake.url,
			accessToken: 'sample-token',
		});
	};

	it('succeeds with a valid token', async () => {
		const result = await testCredential(credential, {
			subdomain: 'mycompany',
			baseUrl: sim.url,
			accessToken: sim.accessToken,
		});
		expect(result.status).toBe('OK');
		expect(sim.log.map(({ path }) => path)).toEqual([ME]);
	});

	it('fails for a wrong token after one attempt', async () => {
		const result = await testCredential(credential, {
			subdomain: 'mycompany',
			baseUrl: sim.url,
			accessToken: 'wrong',
		});
		expect(result).toEqual({
			status: 'Error',
			message: expect.stringMatching(/rejected the API key\. Create a new one .*API Keys > Add New Key/),
		});
		expect(sim.log).toHaveLength(1);
	});

	it.each([
		[{ status: 403 }, /denied access \(HTTP 403\)\. Check the permissions of the API key's user/],
		[{ status: 404 }, /no BambooHR account at this address\. Check the Subdomain/],
		[{ status: 302, headers: { location: 'https://www.example.com/' } }, /Check the Subdomain/],
		[{ status: 200, body: '<!doctype html><title>Sign in</title>' }, /Check the Subdomain/],
		[{ status: 200, body: {} }, /Check the Subdomain/],
		[{ status: 429 }, /is limiting requests.*was not tested/],
		[{ status: 503 }, /is limiting requests.*was not tested/],
		[{ status: 500 }, /Internal Server Error/],
	])('fails for the response %p', async (answer, message) => {
		const says = answer.status === 200 ? expect.stringMatching(message) : sayingOfRule(message);
		expect(await answered(answer)).toEqual({ status: 'Error', message: says });
	});

	it('explains that nothing answers at the address', async () => {
		fake = await fakeServer({});
		const { url } = fake;
		await fake.close();
		const result = await testCredential(credential, {
			subdomain: 'mycompany',
			baseUrl: url,
			accessToken: 'sample-token',
		});
		expect(result.message).toMatch(
			/^BambooHR could not be reached at 127\.0\.0\.1:\d+: nothing answers at this address\. Check the Subdomain or Base URL/,
		);
	});

	it('fails for an invalid subdomain before it sends a request', async () => {
		const result = await testCredential(credential, { subdomain: 'my.company', accessToken: 'sample-token' });
		expect(result).toEqual({
			status: 'Error',
			message: expect.stringMatching(/^Subdomain must be a single name/),
		});
	});
});

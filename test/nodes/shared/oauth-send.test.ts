import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { BambooHrLearning } from '../../../nodes/BambooHrLearning/BambooHrLearning.node';
import {
	addEmployee,
	issueTokens,
	startBambooHr,
	type BambooHrSimulator,
} from '../../../tools/simulator/bamboohr/index.mts';
import { callListSearch, callLoadOptions, jsonOf, runNode, type NodeRun } from '../../support/engine.mts';
import { wire } from '../BambooHrLearningTrigger/setup.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

const TYPE = 'n8n-nodes-ispring-bamboohr.bambooHrLearning';
const HOUR_MS = 3_600_000;

let sim: BambooHrSimulator;
let nowMs: number;

beforeEach(async () => {
	nowMs = Date.now();
	sim = await startBambooHr({ now: () => new Date(nowMs) });
	for (const id of ['1', '2', '3']) addEmployee(sim, { id, firstName: `Person ${id}` });
});

afterEach(async () => await sim.close());

/** The credential after somebody has connected it. */
function connected(
	over: ICredentialDataDecryptedObject = {},
	{ oauth, url, subdomain }: BambooHrSimulator = sim,
) {
	const { clientId, clientSecret } = oauth;
	return { subdomain, baseUrl: url, clientId, clientSecret, ...over };
}

const signedIn = (over: ICredentialDataDecryptedObject = {}) =>
	connected({ oauthTokenData: issueTokens(sim), ...over });

async function get(credential: ICredentialDataDecryptedObject, ids = ['1']): Promise<NodeRun> {
	const employeeId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
	return await runNode({
		node: new BambooHrLearning(),
		type: TYPE,
		parameters: { authentication: 'oAuth2', resource: 'employee', operation: 'get', employeeId },
		credentials: { bambooHrOAuth2Api: credential },
		input: ids.map((id) => ({ id })),
	});
}

const isToken = ({ path }: { path: string }) => path === '/token.php';
const tokensOf = () => sim.log.filter(isToken);
const refusedOf = () => sim.log.filter(({ status }) => status === 401);

describe('A node with an OAuth 2 credential of BambooHR', () => {
	it('sends the access token, and needs no API key', async () => {
		const run = await get(signedIn());
		expect(run.error).toBeUndefined();
		expect(jsonOf(run)).toEqual([expect.objectContaining({ firstName: 'Person 1' })]);
		expect(tokensOf()).toEqual([]);
	});

	it.each([true, false])(
		'renews an expired token once, and goes on with the new one; refresh tokens are valid once: %p',
		async (rotates) => {
			sim.oauth.rotates = rotates;
			const credential = signedIn();
			nowMs += HOUR_MS + 1;
			const run = await get(credential, ['1', '2', '3']);
			expect(run.error).toBeUndefined();
			expect(jsonOf(run)).toHaveLength(3);
			expect(tokensOf().map(({ status }) => status)).toEqual([200]);
			const stored = run.credentials.bambooHrOAuth2Api?.oauthTokenData;
			for (const token of ['sim-oauth-access-2', 'sim-oauth-refresh-2']) {
				expect(JSON.stringify(stored)).toContain(token);
			}
			expect((await get(run.credentials.bambooHrOAuth2Api ?? {})).error).toBeUndefined();
			expect(tokensOf()).toHaveLength(1);
		},
	);

	it('renews once when the token expires in the middle of a run', async () => {
		sim.faults.push({ when: ({ path }) => path.endsWith('/2'), effect: { kind: 'status', status: 401 } });
		const run = await get(signedIn(), ['1', '2', '3']);
		expect(run.error).toBeUndefined();
		expect(jsonOf(run)).toHaveLength(3);
		expect(tokensOf()).toHaveLength(1);
		expect(refusedOf()).toHaveLength(1);
	});

	it('says what to do once access is revoked, after a single attempt to renew it', async () => {
		const credential = signedIn();
		sim.oauth.refreshTokens.clear();
		nowMs += HOUR_MS + 1;
		const run = await get(credential, ['1', '2', '3']);
		expect(run.error?.message).toMatch(/^BambooHR did not renew the access of the OAuth2 credential/);
		expect(run.error?.description).toMatch(/^Open the BambooHR OAuth2 credential in n8n, connect it again/);
		expect(tokensOf()).toHaveLength(1);
	});

	it('says what to compare when the app is refused', async () => {
		const credential = signedIn({ clientSecret: 'another-secret-of-the-app' });
		nowMs += HOUR_MS + 1;
		const run = await get(credential);
		expect(run.error?.message).toContain('(invalid_client)');
		expect(run.error?.description).toMatch(/^Compare the Client ID and the Client Secret/);
	});

	it.each([
		['not connected', () => connected(), /is not connected/],
		['connected for an invalid subdomain', () => signedIn({ subdomain: 'a/b' }), /^Subdomain must be/],
		[
			'without a refresh token',
			() => signedIn({ oauthTokenData: { access_token: 'gone' } }),
			/did not renew/,
		],
		[
			'for plain http',
			() => signedIn({ baseUrl: 'http://proxy.example.com' }),
			/^Base URL must start with https/,
		],
	])('says what is wrong with a credential that is %s', async (_what, credential, message) => {
		const run = await get(credential());
		expect(run.error?.message).toMatch(message);
		expect(run.error?.description).toMatch(/credential/);
	});

	it('waits and tries again when the token cannot be renewed for a moment', async () => {
		const credential = signedIn();
		nowMs += HOUR_MS + 1;
		const headers = { 'retry-after': '0' };
		sim.faults.push({ when: isToken, effect: { kind: 'status', status: 503, headers } });
		const run = await get(credential);
		expect(run.error).toBeUndefined();
		expect(tokensOf().map(({ status }) => status)).toEqual([503, 200]);
	});

	it('puts no secret in a message, whatever the sign-in or the API echoes', async () => {
		const tokens = issueTokens(sim);
		const secrets = [tokens.access_token, tokens.refresh_token ?? '', 'a-secret-of-the-app'];
		const credential = connected({ oauthTokenData: tokens, clientSecret: 'a-secret-of-the-app' });
		const headers = { 'content-type': 'application/json' };
		const effect = {
			kind: 'status',
			status: 400,
			headers,
			body: JSON.stringify({ error: secrets.join(' ') }),
		} as const;
		for (const isExpired of [false, true]) {
			if (isExpired) nowMs += HOUR_MS + 1;
			sim.faults.splice(0, 1, { when: (request) => isToken(request) === isExpired, effect, times: Infinity });
			const run = await get(credential);
			expect(run.error).toBeDefined();
			for (const secret of secrets) expect(JSON.stringify(run.run)).not.toContain(secret);
		}
	});
});

describe('Lists in the editor', () => {
	const lists = { node: new BambooHrLearning(), type: TYPE };
	const parameters: INodeParameters = { authentication: 'oAuth2', resource: 'employee', operation: 'get' };

	it('come with the OAuth 2 credential, and renew its token', async () => {
		const credentials = { bambooHrOAuth2Api: signedIn() };
		nowMs += HOUR_MS + 1;
		const found = await callListSearch({ ...lists, method: 'searchEmployees', parameters, credentials });
		expect(found.results).toHaveLength(3);
		const fields = await callLoadOptions({
			...lists,
			method: 'getBambooHrFields',
			parameters,
			credentials: { bambooHrOAuth2Api: signedIn() },
		});
		expect(fields.length).toBeGreaterThan(3);
	});
});

describe('The trigger with an OAuth 2 credential', () => {
	it('registers its webhook, and removes it', async () => {
		const credentials = { bambooHrOAuth2Api: signedIn() };
		const wired = await wire({ authentication: 'oAuth2', events: ['created'] }, { credentials }, sim);
		await wired.trigger.publish();
		expect(wired.webhooks()).toHaveLength(1);
		await wired.trigger.unpublish();
		expect(wired.webhooks()).toEqual([]);
		await wired.trigger.close();
	});
});

describe('The sync with an OAuth 2 credential', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addEmployee(systems.bamboo, { id: '7', workEmail: 'p7@example.com', firstName: 'Pat', lastName: 'Doe' });
		const { bamboo } = systems;
		delete systems.credentials.bambooHrTokenApi;
		systems.credentials.bambooHrOAuth2Api = connected({ oauthTokenData: issueTokens(bamboo) }, bamboo);
	});
	afterEach(async () => await systems.close());

	it('does the same as with an API key, and expired access is renewed once for all lanes', async () => {
		systems.bamboo.oauth.accessTokens.clear();
		const { summary, error } = await systems.people('sync', {
			parameters: { bambooHrAuthentication: 'oAuth2' },
		});
		expect(error).toBeUndefined();
		expect(summary).toMatchObject({ status: 'success', counts: { created: 1 } });
		expect(systems.bamboo.log.filter(({ path }) => path === '/token.php')).toHaveLength(1);
	});
});

/** @jest-environment node */
import { NodeConnectionTypes, type IExecuteFunctions, type INodeType } from 'n8n-workflow';
import { transportTo } from '../../../nodes/shared/transports';
import { addEmployee, issueTokens } from '../../../tools/simulator/bamboohr/index.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../../tools/simulator/ispring/people.mts';
import type { Fault, FaultRequest } from '../../../tools/simulator/http/faults.mts';
import { StoppedError } from '../../../src/errors';
import { runNode, testCredential } from '../../support/engine.mts';
import { BambooHrTokenApi } from '../../../credentials/BambooHrTokenApi.credentials';
import { ISpringLearnApi } from '../../../credentials/ISpringLearnApi.credentials';
import { startSystems, type Systems } from '../../support/systems.mts';
import { Setup } from '../ISpringLearnTrigger/setup.mts';

/** So much shorter than in earnest are all time limits here: half a minute is 75 ms. */
const FASTER = 400;
const EVERY_MS = 10;

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addEmployee(systems.bamboo, { id: '1', workEmail: 'p1@example.com' });
	const { timeout } = AbortSignal;
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout.call(AbortSignal, ms / FASTER));
});
afterEach(async () => {
	jest.restoreAllMocks();
	await systems.close();
});

const dripping = (path: RegExp, part: 'headers' | 'body', times = Infinity): Fault => ({
	when: (request) => path.test(request.path),
	times,
	effect: { kind: 'drip', everyMs: EVERY_MS, part },
});

describe.each(['headers', 'body'] as const)('An answer that arrives slowly in its %s', (part) => {
	it.each([
		[
			'BambooHR',
			/^\/api\/v1\/employees/,
			/^BambooHR could not be reached: .*no complete response within 120 seconds/,
		],
		[
			'iSpring Learn',
			/^\/users\/v2/,
			/^iSpring Learn could not be reached: .*no complete response within 120 seconds/,
		],
		['iSpring Learn', /^\/api\/v3\/token/, /^iSpring Learn sign-in: no response from/],
	])('ends the run with an error when it comes from %s at %s', async (system, path, message) => {
		const { faults } = system === 'BambooHR' ? systems.bamboo : systems.ispring;
		faults.push(dripping(path, part));
		expect((await systems.people('sync')).error?.message).toMatch(message);
	});

	it('ends the run when BambooHR is signed in to with OAuth 2', async () => {
		const { bamboo, credentials } = systems;
		const { subdomain, url, oauth } = bamboo;
		const { clientId, clientSecret } = oauth;
		const oauthTokenData = issueTokens(bamboo);
		credentials.bambooHrOAuth2Api = { subdomain, baseUrl: url, clientId, clientSecret, oauthTokenData };
		bamboo.faults.push(dripping(/^\/api\/v1\/employees/, part));
		const { error } = await systems.people('sync', { parameters: { bambooHrAuthentication: 'oAuth2' } });
		expect(error?.message).toMatch(
			/^BambooHR could not be reached: .*no complete response within 120 seconds/,
		);
	});

	it('fails only the item of a certificate that is being downloaded', async () => {
		const login = 'p1@example.com';
		const enrollment = addEnrollment(systems.ispring, {
			courseId: addCourse(systems.ispring, { title: 'Safety' }).contentItemId,
			learnerId: addUser(systems.ispring, { fields: { login, email: login } }).userId,
			completionStatus: 'passed',
			completionDate: '2026-02-01T10:00:00Z',
		});
		issueCertificate(systems.ispring, enrollment);
		systems.ispring.faults.push(dripping(/^\/download\//, part));
		const { changes, summary } = await systems.learning('sync');
		expect(summary.status).toBe('partial');
		expect(changes.filter(({ outcome }) => outcome === 'failed').map(({ kind }) => kind)).toEqual([
			'certificate',
		]);
	});

	it('ends the publishing when a webhook is being registered', async () => {
		const setup = await Setup.start();
		setup.ispring.faults.push(dripping(/^\/webhook\//, part));
		await expect(setup.trigger.publish()).rejects.toThrow(/no complete response within 30 seconds/);
		setup.ispring.faults.length = 0;
		await setup.close();
	});

	it.each([
		['iSpring Learn', /^\/role/],
		['iSpring Learn', /^\/api\/v3\/token/],
		['BambooHR', /^\/api\/v1\/employees\/0/],
	])('ends the credential test of %s at %s', async (system, path) => {
		const isBamboo = system === 'BambooHR';
		(isBamboo ? systems.bamboo : systems.ispring).faults.push(dripping(path, part));
		const credential = systems.credentials[isBamboo ? 'bambooHrTokenApi' : 'iSpringLearnApi'] ?? {};
		const result = await testCredential(
			isBamboo ? new BambooHrTokenApi() : new ISpringLearnApi(),
			credential,
		);
		expect(result.status).toBe('Error');
	});
});

describe('Stopping a run', () => {
	it.each([
		['the sign-in', /^\/api\/v3\/token/],
		['a request', /^\/role/],
	])('ends it immediately while the answer to %s arrives slowly', async (_what, path) => {
		// The real time limits apply here: only the stop ends the run.
		jest.restoreAllMocks();
		const stop = new AbortController();
		const fault = dripping(path, 'body');
		const stopWhenReached = (request: FaultRequest) => {
			const isIt = fault.when(request);
			if (isIt) stop.abort();
			return isIt;
		};
		systems.ispring.faults.push({ ...fault, when: stopWhenReached });
		const outcome = await new Promise<unknown>((resolve) => {
			void runNode({
				node: oneRequestNode(resolve),
				type: 'test.request',
				parameters: {},
				credentials: systems.credentials,
				cancel: stop.signal,
			});
		});
		expect(outcome).toBeInstanceOf(StoppedError);
	});
});

/** A node that sends one request, and reports how it ended. */
function oneRequestNode(ended: (outcome: unknown) => void): INodeType {
	return {
		description: {
			displayName: 'Request',
			name: 'request',
			group: [],
			version: 1,
			description: 'Makes a request',
			defaults: {},
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: 'iSpringLearnApi', required: true }],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const request = transportTo(this, 'iSpring Learn').request({ method: 'GET', path: '/role' });
			ended(await request.catch((error: unknown) => error));
			return [[]];
		},
	};
}

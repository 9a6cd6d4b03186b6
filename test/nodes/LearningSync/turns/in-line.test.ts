import { NodeConnectionTypes } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { runExclusively } from '../../../../nodes/LearningSync/shared/turns/run-exclusively';
import { runNode } from '../../../support/engine.mts';

type Credentials = Record<string, ICredentialDataDecryptedObject>;

const CREDENTIALS: Credentials = {
	bambooHrTokenApi: { subdomain: 'mycompany', accessToken: 'a', baseUrl: '' },
	iSpringLearnApi: { authentication: 'apiKey', apiUrl: 'https://api-learn.ispring.com', clientId: 'a' },
};

/** A node that takes its turn, and then only does what it is told. */
function turnNode(run: () => Promise<void>): INodeType {
	return {
		description: {
			displayName: 'Turn',
			name: 'turn',
			group: [],
			version: 1,
			description: 'Takes its turn',
			defaults: {},
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: Object.keys(CREDENTIALS).map((name) => ({ name, required: true })),
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			await runExclusively(this, run);
			return [this.getInputData()];
		},
	};
}

/** A run that says when it has begun, and ends when it is told to. */
function startRun(credentials = CREDENTIALS) {
	const stop = new AbortController();
	let end = () => {};
	let hasBegun = false;
	const begun = new Promise<void>((begin) => {
		const node = turnNode(async () => {
			hasBegun = true;
			begin();
			await new Promise<void>((resolve) => (end = resolve));
		});
		void runNode({ node, type: 'test.turn', parameters: {}, credentials, cancel: stop.signal });
	});
	return { begun, stop: () => stop.abort(), end: () => end(), hasBegun: () => hasBegun };
}

/** Long enough for a run that need not wait to begin. */
const aWhile = async () => {
	const other = startRun({
		...CREDENTIALS,
		bambooHrTokenApi: { subdomain: `other${String(Math.random()).slice(2)}`, accessToken: 'a' },
	});
	await other.begun;
	other.end();
};

describe('runs in line', () => {
	it.each<[string, Credentials]>([
		['case', { bambooHrTokenApi: { subdomain: 'MyCompany', accessToken: 'a' } }],
		[
			'address instead of name',
			{
				bambooHrTokenApi: {
					subdomain: 'mycompany',
					baseUrl: 'https://mycompany.bamboohr.com:443/',
					accessToken: 'b',
				},
			},
		],
		[
			'gateway',
			{
				bambooHrTokenApi: {
					subdomain: 'mycompany',
					baseUrl: 'https://api.bamboohr.com/api/gateway.php/mycompany',
					accessToken: 'a',
				},
			},
		],
		[
			'slash',
			{
				iSpringLearnApi: {
					authentication: 'apiKey',
					apiUrl: 'https://API-learn.ispring.com/',
					clientId: 'a',
				},
			},
		],
		[
			'another key',
			{
				iSpringLearnApi: { authentication: 'apiKey', apiUrl: 'https://api-learn.ispring.com', clientId: 'b' },
			},
		],
		[
			'a login',
			{
				iSpringLearnApi: {
					authentication: 'login',
					apiUrl: 'https://api-learn.ispring.com',
					accountUrl: 'https://m.ispring.com',
				},
			},
		],
	])('take turns also when a credential is spelled differently: %s', async (_what, change) => {
		const one = startRun();
		await one.begun;
		const other = startRun({ ...CREDENTIALS, ...change });
		await aWhile();
		expect(other.hasBegun()).toBe(false);
		one.end();
		await other.begun;
		other.end();
	});

	it('can be stopped while they wait, and let nobody past the one they waited for', async () => {
		const first = startRun();
		await first.begun;
		const [second, third] = [startRun(), startRun()];
		await aWhile();
		second.stop();
		await aWhile();
		expect([second, third].map(({ hasBegun }) => hasBegun())).toEqual([false, false]);
		first.end();
		await third.begun;
		expect(second.hasBegun()).toBe(false);
		third.end();
	});
});

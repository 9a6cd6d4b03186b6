import { NodeConnectionTypes } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { runExclusively } from '../../../../nodes/LearningSync/shared/lock/run-exclusively';
import { runNode } from '../../../support/engine.mts';

type Credentials = Record<string, ICredentialDataDecryptedObject>;

const CREDENTIALS: Credentials = {
	bambooHrTokenApi: { subdomain: 'mycompany', accessToken: 'a', baseUrl: '' },
	iSpringLearnApi: { authentication: 'apiKey', apiUrl: 'https://api-learn.ispring.com', clientId: 'a' },
};

/** A node that does nothing but the run that is handed in, exclusively. */
function exclusiveNode(run: () => Promise<void>): INodeType {
	return {
		description: {
			displayName: 'Exclusive',
			name: 'exclusive',
			group: [],
			version: 1,
			description: 'Runs exclusively',
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

/** A run that shows when it has begun, and ends when the test calls `end`. */
function startRun(credentials = CREDENTIALS) {
	const stop = new AbortController();
	let end = () => {};
	let hasBegun = false;
	const begun = new Promise<void>((begin) => {
		const node = exclusiveNode(async () => {
			hasBegun = true;
			begin();
			await new Promise<void>((resolve) => (end = resolve));
		});
		void runNode({ node, type: 'test.exclusive', parameters: {}, credentials, cancel: stop.signal });
	});
	return { begun, stop: () => stop.abort(), end: () => end(), hasBegun: () => hasBegun };
}

/** Long enough for a run to begin if it does not have to wait. */
const untilOthersBegan = async () => {
	const other = startRun({
		...CREDENTIALS,
		bambooHrTokenApi: { subdomain: `other${String(Math.random()).slice(2)}`, accessToken: 'a' },
	});
	await other.begun;
	other.end();
};

describe('runExclusively', () => {
	it.each<[string, Credentials]>([
		['upper and lower case', { bambooHrTokenApi: { subdomain: 'MyCompany', accessToken: 'a' } }],
		[
			'a URL instead of a subdomain',
			{
				bambooHrTokenApi: {
					subdomain: 'mycompany',
					baseUrl: 'https://mycompany.bamboohr.com:443/',
					accessToken: 'b',
				},
			},
		],
		[
			'the gateway URL',
			{
				bambooHrTokenApi: {
					subdomain: 'mycompany',
					baseUrl: 'https://api.bamboohr.com/api/gateway.php/mycompany',
					accessToken: 'a',
				},
			},
		],
		[
			'a trailing slash',
			{
				iSpringLearnApi: {
					authentication: 'apiKey',
					apiUrl: 'https://API-learn.ispring.com/',
					clientId: 'a',
				},
			},
		],
		[
			'the API key',
			{
				iSpringLearnApi: { authentication: 'apiKey', apiUrl: 'https://api-learn.ispring.com', clientId: 'b' },
			},
		],
		[
			'the kind of sign-in',
			{
				iSpringLearnApi: {
					authentication: 'login',
					apiUrl: 'https://api-learn.ispring.com',
					accountUrl: 'https://m.ispring.com',
				},
			},
		],
	])(
		'lets runs between the same systems wait for each other when the credential differs in %s',
		async (_what, change) => {
			const one = startRun();
			await one.begun;
			const other = startRun({ ...CREDENTIALS, ...change });
			await untilOthersBegan();
			expect(other.hasBegun()).toBe(false);
			one.end();
			await other.begun;
			other.end();
		},
	);

	it('lets a waiting run be stopped, and keeps those behind it waiting for the run in progress', async () => {
		const first = startRun();
		await first.begun;
		const [second, third] = [startRun(), startRun()];
		await untilOthersBegan();
		second.stop();
		await untilOthersBegan();
		expect([second, third].map(({ hasBegun }) => hasBegun())).toEqual([false, false]);
		first.end();
		await third.begun;
		expect(second.hasBegun()).toBe(false);
		third.end();
	});
});

import type { ICredentialDataDecryptedObject, INodeParameters, INodeType } from 'n8n-workflow';
import { LearningSync } from '../../nodes/LearningSync/LearningSync.node';
import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { Fault } from '../../tools/simulator/http/faults.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../tools/simulator/ispring/people.mts';
import { runNode } from '../support/engine.mts';
import { IS_THOROUGH } from '../support/thorough.mts';

/** Unusual but possible secrets, with spaces, quotes, percent signs, and letters of several scripts. */
const ACCESS_TOKEN = 'kéy "äß<>&% 41%41\\u0041=+/ 秘密の鍵 ok';
const CLIENT_SECRET = 'secret/with?odd&things=#%20 «é» \'"<b>x</b> Σίσυφος';
const PASSWORD = 'pass word\twith "tab" & %C3%A9 ßßß';
const INVITE_TEXT = 'Welcome! Your first PIN is 4711-XYZZY, do not tell anybody.';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The forms in which a page, a log or an API may repeat a text. */
function spellings(secret: string): string[] {
	const html = secret.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
	return [
		secret,
		secret.trim().toUpperCase(),
		encodeURIComponent(secret),
		new URLSearchParams({ secret }).toString(),
		JSON.stringify(secret),
		html,
		base64(secret),
		base64(`${secret}:x`),
		`Basic ${base64(`${secret}:x`)}`,
	];
}

let bamboo: BambooHrSimulator;
let ispring: ISpringSimulator;

beforeEach(async () => {
	[bamboo, ispring] = await Promise.all([
		startBambooHr({ accessToken: ACCESS_TOKEN }),
		startISpring({ clientId: '5150aaaa-aaaa-11ee-8000-00000000feed', clientSecret: CLIENT_SECRET }),
	]);
	ispring.account.password = PASSWORD;
	for (const id of ['1', '2', '3']) addEmployee(bamboo, { id, workEmail: `p${id}@example.com` });
	const login = 'p3@example.com';
	const learnerId = addUser(ispring, { fields: { login, email: login, first_name: 'Old' } }).userId;
	const enrollment = addEnrollment(ispring, {
		courseId: addCourse(ispring, { title: 'Safety' }).contentItemId,
		learnerId,
		completionStatus: 'passed',
		completionDate: '2026-02-01T10:00:00Z',
	});
	issueCertificate(ispring, enrollment);
});
afterEach(async () => {
	await Promise.all([bamboo.close(), ispring.close()]);
});

type SignIn = 'apiKey' | 'login';

function credentials(authentication: SignIn): Record<string, ICredentialDataDecryptedObject> {
	return {
		bambooHrTokenApi: { subdomain: bamboo.subdomain, accessToken: ACCESS_TOKEN, baseUrl: bamboo.url },
		iSpringLearnApi: {
			authentication,
			apiUrl: ispring.url,
			clientId: ispring.clientId,
			clientSecret: CLIENT_SECRET,
			accountUrl: ispring.account.url,
			email: ispring.account.email,
			password: PASSWORD,
			accessToken: '',
		},
	};
}

const node: INodeType = new LearningSync();

async function run(resource: string, operation: string, authentication: SignIn, parameters: INodeParameters) {
	return await runNode({
		node,
		type: 'n8n-nodes-ispring-bamboohr.learningSync',
		parameters: { resource, operation, ...parameters },
		credentials: credentials(authentication),
	});
}

/** Everything of a run that somebody can see or save: errors with their causes, hints and items. */
function traceOf(result: Awaited<ReturnType<typeof run>>): string {
	const { resultData } = result.run.data;
	const shown = [result.outputs, result.hints, result.error, resultData.error, resultData.runData];
	return textsOf(shown).join('\n');
}

/** n8n adds the node to its errors. Whoever sees them can read its parameters in the workflow anyway. */
const IGNORED_PROPERTIES = ['node'];

function textsOf(value: unknown, seen = new Set<unknown>()): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null || seen.has(value)) return [];
	seen.add(value);
	const names = Object.getOwnPropertyNames(value).filter((name) => !IGNORED_PROPERTIES.includes(name));
	return names.flatMap((name) => [name, ...textsOf(Reflect.get(value, name), seen)]);
}

function expectNoSecret(trace: string): void {
	const tokens = [...ispring.state.tokens.keys(), ...ispring.state.downloads.keys()];
	const secrets = [ACCESS_TOKEN, CLIENT_SECRET, PASSWORD, INVITE_TEXT, ispring.clientId, ...tokens];
	for (const secret of secrets) {
		for (const spelling of spellings(secret)) expect(trace).not.toContain(spelling);
	}
}

/** A response that repeats all secrets in every form, including the tokens that are valid at that moment. */
function echo(status: number, wrap: (text: string) => string, at: number): Fault {
	return {
		when: ({ n }) => n >= at,
		times: Infinity,
		get effect() {
			const sent = [ACCESS_TOKEN, CLIENT_SECRET, PASSWORD, INVITE_TEXT, ...ispring.state.tokens.keys()];
			const body = wrap(sent.flatMap(spellings).join(' | '));
			return { kind: 'status' as const, status, body, headers: { 'content-type': 'application/json' } };
		},
	};
}

const WRAPS: Array<[string, (text: string) => string]> = [
	['in a message', (text) => JSON.stringify({ code: 400, message: `Wrong request: ${text}` })],
	['as plain text', (text) => text],
	['in a page', (text) => `<html><body><pre>${text}</pre></body></html>`],
	['as an unexpected field', (text) => JSON.stringify({ [text]: [{ id: text }], employees: text })],
];
const STATUSES = [400, 401, 403, 409, 200];

const PLACES = (['BambooHR', 'iSpring Learn'] as const).flatMap((system) =>
	// The sign-in; the first lists; the first writes.
	[1, 2, 7].flatMap((at) =>
		(['apiKey', 'login'] as const).map((authentication) => ({ system, at, authentication })),
	),
);
const PLACES_PER_TURN = 3;

/** A quarter of the places, in turn: each place meets each status, and each way of echoing. */
function placesFor(turn: number): typeof PLACES {
	if (IS_THOROUGH) return PLACES;
	const first = (turn * PLACES_PER_TURN) % PLACES.length;
	return PLACES.slice(first, first + PLACES_PER_TURN);
}

const OPERATIONS: Array<[string, string, INodeParameters]> = [
	['people', 'sync', { sendInvitation: true, inviteText: INVITE_TEXT }],
	['learning', 'sync', {}],
];

describe.each(OPERATIONS)('Learning Sync (%s, %s)', (resource, operation, parameters) => {
	it.each<SignIn>(['apiKey', 'login'])('reveals no secret when it succeeds (%s)', async (authentication) => {
		const result = await run(resource, operation, authentication, parameters);
		expect(result.error).toBeUndefined();
		expectNoSecret(traceOf(result));
	});

	describe.each(WRAPS)('when a response echoes everything %s', (how, wrap) => {
		// With 200, a response that is not JSON would be retried after a real pause.
		it.each(STATUSES.filter((status) => status !== 200 || how !== 'as plain text'))(
			'reveals no secret (HTTP %i)',
			async (status) => {
				const turn = WRAPS.findIndex(([name]) => name === how) + STATUSES.indexOf(status);
				for (const { system, at, authentication } of placesFor(turn)) {
					const simulator = system === 'BambooHR' ? bamboo : ispring;
					simulator.faults.push(echo(status, wrap, at));
					const result = await run(resource, operation, authentication, parameters);
					expectNoSecret(traceOf(result));
					simulator.faults.length = 0;
					simulator.log.length = 0;
				}
			},
		);
	});

	it('reveals no secret when the credentials are invalid or belong to another host', async () => {
		const wrong = credentials('apiKey');
		for (const invalid of [
			{
				...wrong,
				iSpringLearnApi: { ...wrong.iSpringLearnApi, apiUrl: `https://${CLIENT_SECRET}.example.com` },
			},
			{ ...wrong, bambooHrTokenApi: { ...wrong.bambooHrTokenApi, subdomain: ACCESS_TOKEN } },
			{ ...wrong, bambooHrTokenApi: { ...wrong.bambooHrTokenApi, accessToken: `${ACCESS_TOKEN}x` } },
			{ ...wrong, iSpringLearnApi: { ...wrong.iSpringLearnApi, clientSecret: `${CLIENT_SECRET}x` } },
		]) {
			const result = await runNode({
				node,
				type: 'n8n-nodes-ispring-bamboohr.learningSync',
				parameters: { resource, operation, ...parameters },
				credentials: invalid,
			});
			expect(result.error?.message).toEqual(expect.any(String));
			expectNoSecret(traceOf(result));
		}
	});
});

it('Learning Sync reveals no certificate link, whatever the download returns', async () => {
	for (const [, wrap] of WRAPS) {
		for (const status of [403, 404, 500, 200]) {
			ispring.faults.push({
				when: ({ path }) => path.startsWith('/download/'),
				times: Infinity,
				get effect() {
					const links = [...ispring.state.downloads.keys()].join(' ');
					return { kind: 'status' as const, status, body: wrap(links) };
				},
			});
			const result = await run('learning', 'sync', 'apiKey', {});
			expect(result.outputs[0]?.find(({ json }) => json.kind === 'certificate')?.json).toMatchObject({
				outcome: 'failed',
			});
			expectNoSecret(traceOf(result));
			ispring.faults.length = 0;
		}
	}
});

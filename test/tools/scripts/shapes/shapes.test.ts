import { startBambooHr, type BambooHrSimulator } from '../../../../tools/simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../../../../tools/simulator/company.mts';
import { startISpring, type ISpringSimulator } from '../../../../tools/simulator/ispring/index.mts';
import { isKnownKey } from '../../../../tools/scripts/shapes/known-keys.mts';
import { runShapes } from './run-shapes.mts';

const MINUTE = 60_000;

let bamboo: BambooHrSimulator;
let ispring: ISpringSimulator;
beforeEach(async () => {
	[bamboo, ispring] = await Promise.all([startBambooHr(), startISpring()]);
	fillSampleCompany(bamboo, ispring);
});
afterEach(async () => {
	await Promise.all([bamboo.close(), ispring.close()]);
});

const both = () => ({
	BAMBOOHR_BASE_URL: bamboo.url,
	BAMBOOHR_ACCESS_TOKEN: bamboo.accessToken,
	ISPRING_API_URL: ispring.url,
	ISPRING_CLIENT_ID: ispring.clientId,
	ISPRING_CLIENT_SECRET: ispring.clientSecret,
});

/** Every text and every longer number in the state of a simulator. */
function valuesIn(value: unknown): string[] {
	if (value instanceof Map) return [...value].flatMap(valuesIn);
	if (Buffer.isBuffer(value)) return [];
	if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn);
	return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** Words of the report itself, which can also occur in company data. */
const OWN_WORDS = [
	'whole',
	'number',
	'digits',
	'second',
	'active',
	'inactive',
	'statuses',
	'object',
	'boolean',
	'learner',
];

it(
	'`npm run shapes` prints the shapes of all lists, and no personal value',
	async () => {
		const report = await runShapes(both());
		for (const name of ['v1/employees', 'v1/training/type', 'users/v2', 'enrollments', 'certificate/{id}'])
			expect(report).toMatch(
				new RegExp(`^GET ${name.replace(/[{}]/g, '.')}: 200, type application/json, `, 'm'),
			);
		expect(report).toContain('workEmail: ');
		const secrets = [...Object.values(both()), ...ispring.state.tokens.keys()];
		const values = [...valuesIn(bamboo.state), ...valuesIn(ispring.state)].filter(
			(value) => value.length > 4 && !isKnownKey(value) && !OWN_WORDS.includes(value.toLowerCase()),
		);
		expect(values.length).toBeGreaterThan(1000);
		const revealing = report.replace(/^ *(\w+)/gm, (name) => (isKnownKey(name.trim()) ? '' : name));
		expect([...secrets, ...new Set(values)].filter((value) => revealing.includes(value))).toEqual([]);
	},
	MINUTE,
);

it(
	'`npm run shapes` only reads, and changes nothing',
	async () => {
		await runShapes(both());
		const log = [...bamboo.log, ...ispring.log];
		const asked = new Set(
			log.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
		);
		expect([...asked]).toEqual(['POST /api/v3/token']);
		expect(log.length).toBeGreaterThan(20);
		expect(log.filter(({ changed }) => changed)).toEqual([]);
	},
	MINUTE,
);

it(
	'`npm run shapes` reports rejected requests, and continues',
	async () => {
		bamboo.quirks.listRefused = 403;
		ispring.faults.push({
			when: ({ path }) => path === '/groups',
			effect: { kind: 'body', body: '<p>Robin Twin</p>', contentType: 'text/html' },
		});
		const report = await runShapes(both());
		expect(report).toMatch(/^GET v1\/employees: 403, /m);
		expect(report).toMatch(/^GET groups: 200, type text\/html, 17 characters, [\d.]+ s$/m);
		expect(report).toMatch(/^GET role: 200, /m);
		expect(report).not.toContain('Robin');
	},
	MINUTE,
);

it.each([
	[{}, 'Set the environment variables'],
	[{ BAMBOOHR_BASE_URL: 'http://bamboo.example.com', BAMBOOHR_ACCESS_TOKEN: 'x' }, 'starts with https://'],
	[
		{ BAMBOOHR_SUBDOMAIN: 'evil.example', BAMBOOHR_ACCESS_TOKEN: 'x' },
		'only the part before ".bamboohr.com"',
	],
])('`npm run shapes` rejects the environment %j, and says what to enter', async (environment, message) => {
	await expect(runShapes(environment)).rejects.toThrow(message);
});

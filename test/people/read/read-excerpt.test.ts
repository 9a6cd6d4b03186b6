import { mapValues } from 'lodash';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import type { FaultEffect } from '../../../tools/simulator/http/faults.mts';
import { addUser } from '../../../tools/simulator/ispring/people.mts';
import type { PeopleSettings } from '../../../src/people/settings';
import { startTwoSystems, type TwoSystems } from '../two-systems.mts';
import { mapField } from '../world.mts';

/** One more than an account that is read as a whole. */
const COMPANY = 1000;
let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	for (let id = 1; id <= COMPANY; id += 1) {
		addEmployee(systems.bamboo, { id: String(id) });
		systems.account(String(id));
	}
});
afterEach(async () => await systems.close());

const about = async (employeeId: string, settings: Partial<PeopleSettings> = {}) => {
	systems.clearLogs();
	return await systems.sync(settings, { only: [employeeId] });
};
const paths = () =>
	[...systems.bamboo.log, ...systems.ispring.log].map(({ method, path }) => `${method} ${path}`);
/** The whole list of employees is read by status; look-ups never filter by it. */
const isEverythingRead = () =>
	systems.bamboo.log.some(({ path, query }) => path === '/api/v1/employees' && 'filter[status]' in query);
const userOf = (employeeId: string) =>
	[...systems.ispring.state.users.values()].find(({ fields }) => fields.bamboohr_id === employeeId);
const failWhere = (isAffected: (path: string) => boolean, effect: FaultEffect) =>
	systems.ispring.faults.push({ when: ({ path }) => isAffected(path), effect, times: Infinity });

describe('A run about one person in a company of more than a thousand', () => {
	it('A changed job title takes eight requests before it is written, with the supervisor looked up as well.', async () => {
		changeEmployee(systems.bamboo, '7', { jobTitle: 'Lead', supervisorEId: '8' });
		const boss = userOf('8')?.userId ?? '';
		const account = userOf('7');
		if (account) account.subordination = { subordinationType: 'manual', supervisorId: boss };
		const { items, summary } = await about('7');
		expect(items).toMatchObject([
			{ employeeId: '7', action: 'update', outcome: 'done', changes: [{ field: 'jobTitle', to: 'Lead' }] },
		]);
		expect(paths().sort()).toEqual([
			'GET /api/v1/employees',
			'GET /api/v1/employees',
			'GET /departments',
			'GET /groups',
			'GET /user/profile/fields',
			'GET /users/v2',
			'GET /users/v2',
			'POST /api/v2/user/list',
			`POST /user/${account?.userId}`,
		]);
		expect(summary.counts).toEqual({ update: 1, linked: 1, done: 1, updated: 1, employees: 2, users: 2 });
	});

	it('A new hire gets an account after look-ups of the ID, the login and the email.', async () => {
		addEmployee(systems.bamboo, { id: '5000', workEmail: 'New.Hire@example.com' });
		const { items } = await about('5000');
		expect(items).toMatchObject([{ employeeId: '5000', action: 'create', outcome: 'done' }]);
		expect(isEverythingRead()).toBe(false);
		expect(paths().length).toBeLessThan(16);
	});

	it('A new hire whose address a user has in other letters gets that user.', async () => {
		addUser(systems.ispring, {
			departmentId: systems.departmentId,
			fields: { login: 'NEW.hire@example.com', email: 'NEW.hire@example.com' },
		});
		addEmployee(systems.bamboo, { id: '5000', workEmail: 'new.hire@example.com\u200b' });
		const { items } = await about('5000');
		expect(items).toMatchObject([
			{ employeeId: '5000', situation: 'matched', action: 'update', outcome: 'done' },
		]);
		expect(isEverythingRead()).toBe(false);
	});

	it.each<[string, Partial<Record<'email' | 'login' | 'bamboohr_id', string>>]>([
		['email and login', { email: 'new.\u00adhire@example.com', login: '\ufeffnew.hire@example.com' }],
		['BambooHR ID', { bamboohr_id: '5000\u200e', email: 'old@example.com', login: 'old@example.com' }],
		['BambooHR ID', { bamboohr_id: ' 5000\n', email: 'old@example.com', login: 'old@example.com' }],
	])(
		'An employee whose user has characters that nobody sees in the %s gets no second user.',
		async (_, fields) => {
			const account = systems.account('5000', { fields: { bamboohr_id: '', ...fields } });
			addEmployee(systems.bamboo, { id: '5000', workEmail: 'new.hire@example.com' });
			const { items } = await about('5000');
			expect(items).toMatchObject([{ action: 'update', userId: account.userId, outcome: 'done' }]);
		},
	);

	it('A new hire of the same name as others is looked up, not looked for among everybody.', async () => {
		for (const n of [1, 2]) {
			const name = `other${n}@example.com`;
			systems.account(`600${n}`, { fields: { email: name, login: name, bamboohr_id: '', last_name: 'Lee' } });
		}
		addEmployee(systems.bamboo, { id: '5000', lastName: 'LEE', workEmail: 'new.hire@example.com' });
		const { items } = await about('5000');
		expect(items).toMatchObject([{ action: 'create', outcome: 'done' }]);
		expect(isEverythingRead()).toBe(false);
	});

	it('Two new hires with one address are disputed, also when the run is about one of them.', async () => {
		for (const id of ['5000', '5001']) addEmployee(systems.bamboo, { id, workEmail: 'same@example.com' });
		const { items } = await about('5000');
		expect(items).toMatchObject([
			{ situation: 'disputed', reason: expect.stringContaining('(employee 5001)') },
		]);
		expect(isEverythingRead()).toBe(false);
	});

	it('A new hire whose login belongs to the user of somebody else is disputed.', async () => {
		addEmployee(systems.bamboo, { id: '5000', workEmail: 'sam.sample9@example.com' });
		const { items } = await about('5000');
		expect(items).toMatchObject([{ situation: 'disputed', reason: expect.stringContaining('employee 9') }]);
		expect(isEverythingRead()).toBe(false);
	});

	it('For somebody who has left, everything is read, and the limits count everybody.', async () => {
		for (let id = 1; id <= 60; id += 1) changeEmployee(systems.bamboo, String(id), { status: 'Inactive' });
		await expect(about('7')).rejects.toThrow('60 users would be deactivated; the limit Max Leavers is 50.');
		expect(isEverythingRead()).toBe(true);
	});

	it.each<[string, () => unknown]>([
		['whom BambooHR does not know', () => systems.bamboo.state.employees.delete('7')],
		['whose department has to be created', () => changeEmployee(systems.bamboo, '7', { department: 'New' })],
		['whose division has no group yet', () => changeEmployee(systems.bamboo, '7', { division: 'North' })],
	])('For somebody %s, everything is read.', async (_, change) => {
		change();
		await about('7');
		expect(isEverythingRead()).toBe(true);
	});

	it.each<[string, () => unknown]>([
		[
			'does not offer the search by profile field',
			() => failWhere((path) => path === '/api/v2/user/list', { kind: 'status', status: 404 }),
		],
		[
			'finds nobody by profile field',
			() =>
				failWhere((path) => path === '/api/v2/user/list', {
					kind: 'body',
					body: '{"pageNumber":1,"totalUsersNumber":0,"userProfiles":[]}',
					contentType: 'application/json',
				}),
		],
		['has only the older list of users', () => (systems.ispring.quirks.userPagesRefused = 404)],
		['may not use the list of employees', () => (systems.bamboo.quirks.listRefused = 403)],
	])('Where the account %s, the decision is the same.', async (_, change) => {
		systems.clearLogs();
		change();
		addEmployee(systems.bamboo, { id: '5000', workEmail: 'new@example.com' });
		changeEmployee(systems.bamboo, '7', { jobTitle: 'Lead' });
		const run = await systems.sync({}, { only: ['7', '5000'] });
		expect(run.items.map(({ employeeId, action, outcome }) => [employeeId, action, outcome])).toEqual([
			['5000', 'create', 'done'],
			['7', 'update', 'done'],
		]);
	});

	it('Where the filters for logins and emails regard capital letters, everything is read.', async () => {
		addEmployee(systems.bamboo, { id: '5000', workEmail: 'new@example.com' });
		systems.clearLogs();
		const { iSpring } = systems.clients;
		systems.clients = {
			...systems.clients,
			iSpring: {
				...iSpring,
				request: async (request) => {
					const { emails, logins } = request.query ?? {};
					const isStrict = Array.isArray(emails ?? logins);
					return isStrict ? { userProfiles: [] } : await iSpring.request(request);
				},
			},
		};
		const { items } = await systems.sync({}, { only: ['5000'] });
		expect([items[0]?.outcome, isEverythingRead()]).toEqual(['done', true]);
	});

	it.each([
		['last', (values: readonly unknown[]) => values.slice(-1)],
		['first', (values: readonly unknown[]) => values.slice(0, 1)],
	])(
		'Where filters of iSpring Learn use only the %s of several values, nobody gets a second user.',
		async (_, kept) => {
			const account = systems.account('5000', {
				fields: { bamboohr_id: '', login: 'new.hire', email: 'new.hire@example.com' },
			});
			addEmployee(systems.bamboo, { id: '5000', workEmail: 'new.hire@example.com' });
			systems.clearLogs();
			const { iSpring } = systems.clients;
			systems.clients = {
				...systems.clients,
				iSpring: {
					...iSpring,
					request: async ({ query = {}, ...request }) =>
						await iSpring.request({
							...request,
							query: mapValues(query, (value) => (Array.isArray(value) ? kept(value).map(String) : value)),
						}),
				},
			};
			const { items } = await systems.sync({}, { only: ['5000'] });
			expect(items).toMatchObject([{ action: 'update', userId: account.userId, outcome: 'done' }]);
			expect(isEverythingRead()).toBe(true);
		},
	);

	it('Where the filter for employee IDs uses only the last of several, the others are asked for alone.', async () => {
		changeEmployee(systems.bamboo, '7', { jobTitle: 'Lead', supervisorEId: '8' });
		changeEmployee(systems.bamboo, '8', { supervisorEId: '9' });
		const { bambooHr } = systems.clients;
		systems.clients = {
			...systems.clients,
			bambooHr: {
				...bambooHr,
				request: async ({ query = {}, ...request }) =>
					await bambooHr.request({
						...request,
						query: mapValues(query, (value, name) =>
							name === 'filter[ids]' ? String(value).split(',').at(-1) : value,
						),
					}),
			},
		};
		systems.clearLogs();
		const { items } = await systems.sync({}, { only: ['7', '8'] });
		expect(items).toMatchObject([
			{ employeeId: '7', changes: [{ field: 'jobTitle' }, { field: 'supervisor', to: expect.any(String) }] },
			{ employeeId: '8', changes: [{ field: 'supervisor', to: expect.any(String) }] },
		]);
		expect(isEverythingRead()).toBe(false);
	});

	it.each([
		'new.hire@example.com\u200b',
		'new\u200b.hire@example.com',
		'\u00adNew.Hire@example.com',
		'new.hi\u2060re@example.com',
		'new.hire@exam\u200dple.com',
		'mailto:new.hire\ufeff@example.com',
	])(
		'A new hire whose address another employee has, as %j, is disputed as in a full run.',
		async (workEmail) => {
			addEmployee(systems.bamboo, { id: '5000', workEmail: 'new.hire@example.com' });
			addEmployee(systems.bamboo, { id: '5001', workEmail });
			const { items } = await about('5000');
			expect(items).toMatchObject([
				{ situation: 'disputed', reason: expect.stringContaining('(employee 5001)') },
			]);
			expect(isEverythingRead()).toBe(false);
		},
	);

	it('So is one whose address is the home email of another, as far as home emails count.', async () => {
		addEmployee(systems.bamboo, { id: '5000', workEmail: 'new.hire@example.com' });
		addEmployee(systems.bamboo, { id: '5001', workEmail: '', homeEmail: 'new\u200b.hire@example.com' });
		const settings = { emailFrom: 'workEmailThenHomeEmail' } as const;
		expect((await about('5000', settings)).items).toMatchObject([{ situation: 'disputed' }]);
	});

	it('Everything is read for a new hire whose address is too much like those of others to be looked up.', async () => {
		for (let n = 0; n < 2500; n += 1)
			addEmployee(systems.bamboo, { id: String(6000 + n), workEmail: `x${n}@example.com` });
		addEmployee(systems.bamboo, { id: '5000', workEmail: 'x@example.com' });
		const { items } = await about('5000');
		expect(items).toMatchObject([{ employeeId: '5000', action: 'create', outcome: 'done' }]);
		expect(isEverythingRead()).toBe(true);
	});

	it('A mapped field that the list of employees does not have is read as in a full run.', async () => {
		await about('7', {
			fieldMapping: [mapField('customShirtSize', 'job_title')],
		}).catch(() => undefined);
		expect(isEverythingRead()).toBe(true);
	});

	it('A plan about one person can be applied the same way.', async () => {
		changeEmployee(systems.bamboo, '7', { jobTitle: 'Lead' });
		const { items } = await systems.plan({}, { only: ['7'] });
		systems.clearLogs();
		const applied = await systems.apply(items);
		expect(applied.items.map(({ item }) => item.outcome)).toEqual(['done']);
		expect(isEverythingRead()).toBe(false);
	});
});

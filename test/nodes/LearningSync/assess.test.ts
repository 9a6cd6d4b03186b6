import type { IDataObject } from 'n8n-workflow';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../../tools/simulator/bamboohr/state.mts';
import {
	addDepartment,
	addProfileField,
	addUser,
	roleOfType,
} from '../../../tools/simulator/ispring/people.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

describe('The operation Assess', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	});
	afterEach(async () => {
		await systems.close();
	});

	const add = (id: string, given: Partial<SimEmployee> = {}) => addEmployee(systems.bamboo, { id, ...given });
	const account = (fields: Record<string, string>) => addUser(systems.ispring, { fields });
	const assess = async (options = {}) => await systems.people('assess', { options });
	const of = (items: readonly IDataObject[], check: string) => items.filter((item) => item.check === check);
	const pairs = (items: readonly IDataObject[]) => items.filter(({ kind }) => kind === 'suggestion');

	it('writes nothing, and puts out findings that say what to do', async () => {
		add('1', { workEmail: '' });
		const { changes, summary, error } = await assess();
		expect(error).toBeUndefined();
		expect(of(changes, 'missingEmail')).toEqual([
			expect.objectContaining({
				direction: 'people',
				kind: 'finding',
				check: 'missingEmail',
				severity: 'error',
				employeeId: '1',
				userId: null,
				name: 'Sam Sample1',
				reason: 'BambooHR has no work email, so no account can be created.',
				fix: expect.stringContaining('BambooHR'),
			}),
		]);
		expect(summary).toMatchObject({ operation: 'assess', status: 'success', requests: { writes: 0 } });
		expect(systems.changes()).toBe(0);
	});

	it('says in numbers what a first sync would do', async () => {
		add('1');
		add('2');
		add('3', { status: 'Inactive' });
		account({ login: 'sam.sample2@example.com', email: 'sam.sample2@example.com' });
		account({ login: 'sam.sample3@example.com', email: 'sam.sample3@example.com', bamboohr_id: '3' });
		const { changes, summary } = await assess();
		expect(summary.counts).toMatchObject({
			create: 1,
			matched: 1,
			deactivate: 1,
			seatsNow: 3,
			seatsNeeded: 3,
			employees: 3,
			users: 3,
		});
		expect(summary.message).toContain('First sync: 1 user would be created, 1 updated, 1 deactivated');
		expect(of(changes, 'seats')).toHaveLength(1);
	});

	it('suggests a pair by what is the same, and gives a confidence and a reason', async () => {
		add('1', { firstName: 'Юлия', lastName: 'Щербакова', mobilePhone: '+7 900 123-45-67' });
		account({
			login: 'julia', email: 'jshch@old.example.com', first_name: 'Yuliya', last_name: 'Scherbakova', phone: '8 (900) 1234567',
		}); // prettier-ignore
		const { changes } = await assess();
		expect(pairs(changes)).toEqual([
			expect.objectContaining({
				direction: 'people',
				employeeId: '1',
				name: 'Юлия Щербакова',
				userName: 'Yuliya Scherbakova',
				planId: expect.any(String),
				seal: expect.any(String),
			}),
		]);
		const [pair] = pairs(changes);
		expect(pair?.confidence).toBeGreaterThan(0.9);
		expect(pair?.reason).toContain('the same phone number');
	});

	it('suggests nobody by name whom an email or a stored ID finds', async () => {
		add('1', { firstName: 'Ann', lastName: 'Exemplar', workEmail: 'ann@example.com' });
		account({ login: 'ann', email: 'ann@example.com', first_name: 'Ann', last_name: 'Exemplar' });
		expect(pairs((await assess()).changes)).toEqual([]);
	});

	it('suggests a user with more permissions than a learner whom an email points to, and says so', async () => {
		add('1', { firstName: 'Ann', lastName: 'Exemplar', workEmail: 'ann@example.com' });
		addUser(systems.ispring, {
			fields: { login: 'ann', email: 'ann@example.com', first_name: 'Ann', last_name: 'Exemplar' },
			roles: [{ roleId: roleOfType(systems.ispring, 'publisher'), manageableDepartmentIds: [] }],
		});
		const [pair] = pairs((await assess()).changes);
		expect(pair).toMatchObject({
			employeeId: '1',
			reason: expect.stringContaining('more permissions than a learner'),
		});
		expect(pair?.confidence).toBeGreaterThan(0.9);
	});

	it('goes on where a sync would stop: a hidden email is a finding', async () => {
		add('1');
		systems.bamboo.quirks.hiddenFields = ['workEmail'];
		const { changes, summary, error } = await assess();
		expect(error).toBeUndefined();
		expect(of(changes, 'rights')).toContainEqual(
			expect.objectContaining({
				severity: 'error',
				name: 'workEmail',
				fix: expect.stringContaining('Access Levels'),
			}),
		);
		expect(of(changes, 'missingEmail')).toEqual([]);
		expect(summary).toMatchObject({ status: 'partial', message: expect.stringContaining('would stop') });
	});

	it.each([
		['/groups', 'groups'],
		['/role', 'roles'],
		['/departments', 'departments'],
		['/user/profile/fields', 'profile fields'],
		['/api/v1/employees/changed', 'which employees have changed'],
	])('goes on where a key may not read %s', async (path, what) => {
		add('1', { workEmail: '' });
		for (const { faults } of [systems.bamboo, systems.ispring])
			faults.push({
				when: (request) => request.path === path,
				effect: { kind: 'status', status: 403 },
				times: Infinity,
			});
		const { changes, error } = await assess();
		expect(error).toBeUndefined();
		expect(of(changes, 'rights')).toContainEqual(
			expect.objectContaining({ reason: expect.stringContaining(what) }),
		);
		expect(of(changes, 'missingEmail')).toHaveLength(1);
		expect(systems.changes()).toBe(0);
	});

	it.each([403, 404])(
		'goes on whichever list is answered with %i, and is partial where a sync would stop',
		async (status) => {
			add('1', { workEmail: '' });
			account({ login: 'a', email: 'a@old.example.com', first_name: 'Sam', last_name: 'Sample1' });
			await assess();
			const lists = [systems.bamboo, systems.ispring].flatMap(({ log, faults }) =>
				[...new Set(log.map(({ path }) => path))]
					.filter((path) => !path.endsWith('/token'))
					.map((path) => ({ path, faults })),
			);
			expect(lists.length).toBeGreaterThan(5);
			systems.clearLogs();
			for (const { path, faults } of lists) {
				faults.push({
					when: (request) => request.path === path,
					effect: { kind: 'status', status },
					times: Infinity,
				});
				const { changes, summary, error } = await assess();
				faults.pop();
				expect([path, error]).toEqual([path, undefined]);
				const isStopped = of(changes, 'rights').some(({ severity }) => severity === 'error');
				expect([path, summary.status]).toEqual([path, isStopped ? 'partial' : 'success']);
				for (const { fix } of of(changes, 'rights')) expect(fix).toMatch(/key/);
			}
			expect(systems.changes()).toBe(0);
		},
	);

	it('goes on where an answer about groups or roles makes no sense', async () => {
		add('1', { workEmail: '' });
		const effect = { kind: 'body', body: '{"a":{"b":1}}', contentType: 'application/json' } as const;
		systems.ispring.faults.push({
			when: ({ path }) => ['/groups', '/role'].includes(path),
			effect,
			times: Infinity,
		});
		const { changes, error } = await assess();
		expect(error).toBeUndefined();
		expect(of(changes, 'missingEmail')).toHaveLength(1);
	});

	it('says that the users cannot be read, and compares nothing', async () => {
		add('1', { workEmail: '' });
		systems.ispring.faults.push({
			when: ({ path }) => /\/users?(\/|$)/.test(path),
			effect: { kind: 'status', status: 403 },
			times: Infinity,
		});
		const { changes, summary, error } = await assess();
		expect(error).toBeUndefined();
		expect(changes.map(({ check }) => check)).toEqual(expect.arrayContaining(['rights']));
		expect(summary.status).toBe('partial');
	});

	it('fails when a credential is wrong', async () => {
		add('1');
		systems.bamboo.faults.push({
			when: () => true,
			effect: { kind: 'status', status: 401 },
			times: Infinity,
		});
		expect((await assess()).error?.message).toContain('401');
	});

	it('reports a missing field for the ID, an unknown one, and one that is there twice', async () => {
		add('1');
		const reported = async (options = {}) => of((await assess(options)).changes, 'noEmployeeIdField');
		expect(await reported()).toEqual([]);
		expect(await reported({ employeeIdField: { __rl: true, mode: 'id', value: 'nowhere' } })).toEqual([
			expect.objectContaining({ severity: 'error', reason: expect.stringContaining('"nowhere"') }),
		]);
		addProfileField(systems.ispring, { name: 'another', label: 'BambooHR ID' });
		expect(await reported()).toEqual([expect.objectContaining({ severity: 'warning' })]);
	});

	it('finds departments that are spelt in two ways', async () => {
		add('1', { department: 'Customer Care' });
		add('2', { department: 'Costumer Care' });
		add('3', { department: 'R&D' });
		addDepartment(systems.ispring, { name: 'Research and Development' });
		const { changes } = await assess();
		expect(of(changes, 'similarDepartments').map(({ name }) => name)).toEqual(['Customer Care', 'R&D']);
	});

	it('puts a chapter for each problem into the report', async () => {
		add('1', { workEmail: '' });
		add('2', { workEmail: 'no address' });
		const { run } = await assess({ report: true });
		const binary = run.outputs[1]?.[0]?.binary?.report;
		const page = Buffer.from(binary?.data ?? '', 'base64').toString();
		expect(page).toContain('<h2 id="missingEmail">No email');
		expect(page).toContain('<h2 id="malformedEmail">');
		expect(page).toContain('What a first sync would do');
	});
});

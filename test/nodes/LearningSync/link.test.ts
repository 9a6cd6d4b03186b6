import type { IDataObject } from 'n8n-workflow';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import type { SimUser } from '../../../tools/simulator/ispring/state.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

describe('The operation Link', () => {
	let systems: Systems;
	let user: SimUser;
	beforeEach(async () => {
		systems = await startSystems();
		addEmployee(systems.bamboo, {
			id: '1', firstName: 'Ann', lastName: 'Exemplar', workEmail: 'ann@example.com', mobilePhone: '+1 555 0100 200',
		}); // prettier-ignore
		user = addUser(systems.ispring, {
			fields: {
				login: 'annie',
				email: 'ann@old.example.com',
				first_name: 'Ann',
				last_name: 'Exemplar',
				phone: '15550100200',
			},
		});
	});
	afterEach(async () => {
		await systems.close();
	});

	const withField = () => addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	const assess = async () => (await systems.people('assess')).changes;
	const link = async (input: IDataObject[], options = {}) => await systems.people('link', { input, options });

	it('writes only the ID of the employee, and the sync then treats them as linked', async () => {
		withField();
		const before = structuredClone(user);
		const items = await assess();
		systems.clearLogs();
		const { changes, summary, error } = await link(items);
		expect(error).toBeUndefined();
		expect(changes).toEqual([
			expect.objectContaining({
				kind: 'suggestion', employeeId: '1', userId: user.userId, action: 'link', outcome: 'done',
				changes: [{ field: 'BambooHR ID', from: null, to: '1' }],
			}),
		]); // prettier-ignore
		expect(summary).toMatchObject({
			operation: 'link',
			status: 'success',
			requests: { writes: 1 },
			message: '1 user linked.',
		});
		expect(systems.changes()).toBe(1);
		expect(user).toEqual({ ...before, fields: { ...before.fields, bamboohr_id: '1' } });
		const plan = await systems.people('plan', { options: { includeUnchanged: true } });
		expect(plan.changes).toContainEqual(
			expect.objectContaining({ employeeId: '1', situation: 'linked', userId: user.userId }),
		);
	});

	it('writes nothing the second time', async () => {
		withField();
		const items = await assess();
		await link(items);
		systems.clearLogs();
		const { changes, summary } = await link(items);
		expect(changes).toEqual([
			expect.objectContaining({ outcome: 'skipped', reason: expect.stringContaining('already') }),
		]);
		expect(summary).toMatchObject({ status: 'success', requests: { writes: 0 } });
		expect(systems.changes()).toBe(0);
	});

	it('is refused where no profile field stores the ID, and names what to create', async () => {
		const items = await assess();
		const { error } = await link(items);
		expect(error?.message).toContain('no profile field that stores the BambooHR ID');
		expect(systems.changes()).toBe(0);
	});

	it('uses the field that was created because the assessment asked for it', async () => {
		const items = await assess();
		addProfileField(systems.ispring, { name: 'hr_key', label: 'HR Key' });
		await link(items, { employeeIdField: { __rl: true, mode: 'id', value: 'hr_key' } });
		expect(user.fields.hr_key).toBe('1');
	});

	it.each<[string, (systems: Systems, user: SimUser) => void, string]>([
		['the employee has another name', ({ bamboo }) => void changeEmployee(bamboo, '1', { lastName: 'Other' }), 'changed'],
		['the user has another name', (_, one) => void (one.fields.last_name = 'Other'), 'changed'],
		['the user is inactive', (_, one) => void (one.status = 3), 'changed'],
		['the user stores the ID of somebody else', (_, one) => void (one.fields.bamboohr_id = '77'), 'not overwritten'],
		['the user is gone', ({ ispring }, one) => void ispring.state.users.delete(one.userId), 'no longer exists'],
		['another user has the email of the employee', ({ ispring }) => void addUser(ispring, { fields: { login: 'new', email: 'ann@example.com' } }), 'by email or login'],
		['another user stores the ID', ({ ispring }) => void addUser(ispring, { fields: { login: 'new', bamboohr_id: '1' } }), 'by now'],
	])('leaves a pair alone when %s by now', async (_, change, why) => {
		withField();
		const items = await assess();
		change(systems, user);
		systems.clearLogs();
		const { changes, summary } = await link(items);
		expect(changes).toEqual([expect.objectContaining({ action: 'none', outcome: 'skipped', reason: expect.stringContaining(why) })]);
		expect(summary.status).toBe('partial');
		expect(systems.changes()).toBe(0);
	}); // prettier-ignore

	it('fails an item that was edited, and one that is no pair', async () => {
		withField();
		const items = await assess();
		const edited: IDataObject[] = items.map((item) => ({ ...item, employeeId: '2' }));
		const { changes } = await link([
			...edited.filter(({ kind }) => kind === 'suggestion'),
			{ some: 'thing' },
		]);
		expect(changes).toEqual([
			expect.objectContaining({ outcome: 'failed', error: expect.stringContaining('edited') }),
			expect.objectContaining({ outcome: 'failed', error: expect.stringContaining('no suggested pair') }),
		]);
		expect(systems.changes()).toBe(0);
	});

	it('refuses input that comes from somewhere else', async () => {
		withField();
		expect((await link([{ some: 'thing' }])).error?.message).toContain(
			'none of the items is a suggested pair',
		);
	});

	it('links nobody from findings alone', async () => {
		withField();
		const findings = (await assess()).filter(({ kind }) => kind === 'finding');
		const { changes, summary, error } = await link(findings);
		expect(error).toBeUndefined();
		expect(changes).toEqual([]);
		expect(summary).toMatchObject({ status: 'success', message: 'There was no suggested pair to link.' });
	});

	it('writes a pair once that the input has twice', async () => {
		withField();
		const items = await assess();
		const { changes } = await link([...items, ...items]);
		expect(changes.map(({ outcome }) => outcome)).toEqual(['done', 'skipped']);
		expect(systems.changes()).toBe(1);
	});

	describe('of pairs from two assessments that contradict each other', () => {
		const fields = (login: string) => ({
			login,
			first_name: 'Ann',
			last_name: 'Exemplar',
			phone: '15550100200',
		});

		it('links neither of two users with one employee', async () => {
			withField();
			const first = await assess();
			const { users } = systems.ispring.state;
			users.delete(user.userId);
			const other = addUser(systems.ispring, { fields: fields('second') });
			const second = await assess();
			users.set(user.userId, user);
			systems.clearLogs();
			const { changes } = await link([...first, ...second]);
			expect(changes.map(({ userId }) => userId)).toEqual([user.userId, other.userId]);
			for (const change of changes)
				expect(change).toMatchObject({
					outcome: 'skipped',
					reason: expect.stringContaining('more than one pair'),
				});
			expect(systems.changes()).toBe(0);
		});

		it('links neither of two employees with one user', async () => {
			withField();
			const first = await assess();
			const { employees } = systems.bamboo.state;
			const one = employees.get('1');
			employees.delete('1');
			addEmployee(systems.bamboo, { id: '2', firstName: 'Ann', lastName: 'Exemplar', workEmail: 'ann2@example.com', mobilePhone: '+1 555 0100 200' }); // prettier-ignore
			const second = await assess();
			if (one) employees.set('1', one);
			systems.clearLogs();
			const { changes } = await link([...first, ...second]);
			expect(changes.map(({ employeeId }) => employeeId)).toEqual(['1', '2']);
			for (const change of changes) expect(change).toMatchObject({ outcome: 'skipped' });
			expect(systems.changes()).toBe(0);
		});
	});

	it.each([
		'name',
		'employeeId',
		'userId',
		'userName',
		'userLogin',
		'situation',
		'confidence',
		'reason',
		'planId',
	])('fails a pair whose %s was edited by hand', async (field) => {
		withField();
		const pairs = (await assess()).filter(({ kind }) => kind === 'suggestion');
		const edit = (value: unknown) =>
			typeof value === 'number' ? value / 2 : field === 'situation' ? 'disputed' : `${String(value)}1`;
		systems.clearLogs();
		const { changes } = await link(pairs.map((item) => ({ ...item, [field]: edit(item[field]) })));
		expect(changes).toEqual([expect.objectContaining({ outcome: 'failed', action: 'none' })]);
		expect(systems.changes()).toBe(0);
	});

	it('leaves a pair alone when both sides have changed, and another assessment suggests it again', async () => {
		withField();
		const items = await assess();
		changeEmployee(systems.bamboo, '1', { lastName: 'Married' });
		user.fields.last_name = 'Married';
		systems.clearLogs();
		expect((await link(items)).changes).toEqual([expect.objectContaining({ outcome: 'skipped' })]);
		expect(systems.changes()).toBe(0);
		expect((await link(await assess())).changes).toEqual([expect.objectContaining({ outcome: 'done' })]);
	});

	it('is the failure of one pair when iSpring Learn refuses it', async () => {
		withField();
		const items = await assess();
		systems.ispring.faults.push({
			when: ({ path, method }) => method === 'POST' && path === `/user/${user.userId}`,
			effect: { kind: 'status', status: 403 },
			times: Infinity,
		});
		const { changes, summary } = await link(items);
		expect(changes).toEqual([
			expect.objectContaining({ outcome: 'failed', error: expect.stringContaining('403') }),
		]);
		expect(summary.status).toBe('partial');
	});
});

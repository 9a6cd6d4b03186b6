import { pickBy } from 'lodash';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { addEmployee, changeEmployee, removeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addGroup, addProfileField, addUser, roleOfType } from '../../../tools/simulator/ispring/people.mts';
import type { SimUser } from '../../../tools/simulator/ispring/state.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	for (const [id, name] of [
		['1', 'Ann'],
		['2', 'Ben'],
		['3', 'Cem'],
	] as const) {
		addEmployee(systems.bamboo, {
			id, firstName: name, lastName: 'Exemplar', workEmail: `${name.toLowerCase()}@example.com`,
			department: 'Sales', division: 'North', jobTitle: 'Clerk',
		}); // prettier-ignore
	}
});
afterEach(async () => {
	await systems.close();
});

const sync = async (options: INodeParameters = {}) => {
	const { changes, units, summary, error } = await systems.people('sync', { options });
	expect(error).toBeUndefined();
	return { changes, units, items: [...units, ...changes], memory: String(summary.memory) };
};
const revert = async (
	input: IDataObject[],
	parameters: INodeParameters = {},
	options: INodeParameters = {},
) => await systems.people('revert', { input, parameters, options });
const apply = async (input: IDataObject[], options: INodeParameters = {}) =>
	await systems.people('apply', { input, options });
const now = { planOnly: false };
const snapshot = () =>
	structuredClone([...systems.ispring.state.users.values()])
		.filter(({ isOwner }) => !isOwner)
		.map((user) => ({ ...user, fields: pickBy(user.fields, (value) => value !== '') }));
const ann = () => userByLogin(systems.ispring, 'ann@example.com') as SimUser;
const brief = (changes: IDataObject[]) =>
	changes.map(
		({ employeeName, action, outcome }) => `${String(employeeName)} ${String(action)} ${String(outcome)}`,
	);
const reasonFor = (changes: IDataObject[], name: string) =>
	String(changes.find(({ employeeName }) => employeeName === name)?.reason);

describe('The operation Revert of people', () => {
	it('plans that whoever was created becomes inactive, and Apply takes its items unchanged', async () => {
		const { items } = await sync();
		systems.clearLogs();
		const { changes, units, summary } = await revert(items);
		expect(systems.changes()).toBe(0);
		expect(brief(changes)).toEqual([
			'Ann Exemplar deactivate planned', 'Ben Exemplar deactivate planned', 'Cem Exemplar deactivate planned',
		]); // prettier-ignore
		expect(units.map(({ kind, action, outcome }) => [kind, action, outcome])).toEqual([
			['department', 'none', 'skipped'],
			['group', 'none', 'skipped'],
		]);
		expect(units.map(({ reason }) => reason)).toEqual(
			Array(2).fill(expect.stringContaining('nothing is deleted')),
		);
		expect(changes.map(({ lifecycle }) => lifecycle)).toEqual([null, null, null]);
		expect(summary).toMatchObject({ operation: 'revert', status: 'success', nextSince: null });
		expect(summary.message).toContain('The next sync makes these changes again');
		const applied = await apply([...units, ...changes]);
		expect(brief(applied.changes)).toEqual([
			'Ann Exemplar deactivate done', 'Ben Exemplar deactivate done', 'Cem Exemplar deactivate done',
		]); // prettier-ignore
		expect(applied.summary.requests).toMatchObject({ writes: 1 });
		expect(snapshot().map(({ status }) => status)).toEqual([3, 3, 3]);
	});

	it('gives back former values, and writes nothing the second time', async () => {
		await sync();
		const before = snapshot();
		changeEmployee(systems.bamboo, '1', {
			jobTitle: 'Lead', department: 'Legal', division: 'South', supervisorEId: '2',
		}); // prettier-ignore
		changeEmployee(systems.bamboo, '2', { status: 'Inactive' });
		changeEmployee(systems.bamboo, '3', { workEmail: 'cem@new.example.com', mobilePhone: '+1 555 0100 200' });
		const { items } = await sync();
		const synced = snapshot();
		const { changes, error } = await revert(items, now);
		expect(error).toBeUndefined();
		expect(brief(changes)).toEqual([
			'Ben Exemplar activate done', 'Ann Exemplar update done', 'Cem Exemplar update done',
		]); // prettier-ignore
		expect(snapshot()).toEqual(before);
		systems.clearLogs();
		const again = await revert(items, now);
		expect(systems.changes()).toBe(0);
		expect(again.summary.status).toBe('success');
		expect(again.changes.map(({ reason }) => String(reason))).toEqual(
			Array(3).fill(expect.stringContaining('as before the run')),
		);
		// What a revert has done can be taken back, too.
		const redone = await revert(changes, now);
		expect(snapshot()).toEqual(synced);
		expect(redone.summary.message).not.toContain('The next sync');
		await revert(changes.slice(0, 1), now);
	});

	it('makes a terminated user active again, and one that came back inactive again', async () => {
		await sync();
		changeEmployee(systems.bamboo, '1', { status: 'Inactive' });
		const left = await sync({ leaverAction: 'terminate' });
		expect(ann().status).toBe(5);
		const back = await revert(left.items, now);
		expect(brief(back.changes)).toEqual(['Ann Exemplar activate done']);
		expect(ann().status).toBe(1);
		expect(String(back.summary.warnings)).toContain('emails every user who is activated');
		ann().status = 3;
		changeEmployee(systems.bamboo, '1', { status: 'Active' });
		const returned = await sync();
		expect(brief(returned.changes)).toEqual(['Ann Exemplar activate done']);
		expect(brief((await revert(returned.items, now)).changes)).toEqual(['Ann Exemplar deactivate done']);
		expect(ann().status).toBe(3);
	});

	it('leaves whoever has changed since alone, and says what', async () => {
		await sync();
		for (const id of ['1', '2', '3'])
			changeEmployee(systems.bamboo, id, { jobTitle: 'Lead', division: 'South' });
		const { items } = await sync();
		ann().fields.job_title = 'Chief';
		const before = structuredClone(ann());
		const { changes } = await revert(items, now);
		expect(reasonFor(changes, 'Ann Exemplar')).toBe('Left alone: changed since the run: job title.');
		expect(ann()).toEqual(before);
		expect(brief(changes)).toEqual([
			'Ann Exemplar none skipped', 'Ben Exemplar update done', 'Cem Exemplar update done',
		]); // prettier-ignore
	});

	it.each<[string, (user: SimUser, systems: Systems) => void]>([
		['another profile field', (user) => void (user.fields.phone = '+1 555')],
		['department', (user, { ispring }) => void (user.departmentId = ispring.state.rootDepartmentId)],
		['status', (user) => void (user.status = 3)],
		['groups', (user) => void (user.groups = [])],
		['supervisor', (user, { ispring }) => void (user.subordination = { subordinationType: 'manual', supervisorId: ispring.state.ownerId })],
	])('leaves somebody alone of whom the %s has changed, which the run did not write', async (what, change) => {
		await sync();
		for (const id of ['1', '2']) changeEmployee(systems.bamboo, id, { jobTitle: 'Lead' });
		const { items } = await sync();
		change(ann(), systems);
		const { changes } = await revert(items, now);
		expect(reasonFor(changes, 'Ann Exemplar')).toBe(`Left alone: changed since the run: ${what}.`);
		expect(ann().fields.job_title).toBe('Lead');
		expect(brief(changes)).toContain('Ben Exemplar update done');
	}); // prettier-ignore

	it('leaves a new user alone who has changed since, and not one whose smart groups or role have', async () => {
		const smart = addGroup(systems.ispring, { name: 'Clever', isSmart: true });
		const { items } = await sync();
		ann().fields.phone = '+1 555';
		const ben = userByLogin(systems.ispring, 'ben@example.com');
		ben?.groups.push(smart.groupId);
		if (ben) ben.roles = [{ roleId: roleOfType(systems.ispring, 'publisher'), manageableDepartmentIds: [] }];
		const { changes } = await revert(items, now);
		expect(brief(changes)).toEqual([
			'Ann Exemplar none skipped', 'Ben Exemplar deactivate done', 'Cem Exemplar deactivate done',
		]); // prettier-ignore
	});

	it('does not take values that iSpring Learn keeps in its own form for a change', async () => {
		systems.ispring.quirks.storedForm = 'upperCase';
		await sync();
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Lead' });
		const { items } = await sync();
		expect(ann().fields.job_title).toBe('LEAD');
		await revert(
			items.filter(({ employeeId }) => employeeId === '1'),
			now,
		);
		expect(ann().fields.job_title).toBe('CLERK');
	});

	it('takes a run back whose update made iSpring Learn keep the login and email in its own form', async () => {
		systems.ispring.quirks.storedForm = 'upperCase';
		const fields = { login: 'ann@example.com', email: 'ann@example.com', first_name: 'Old', last_name: 'Exemplar' }; // prettier-ignore
		addUser(systems.ispring, { fields });
		const { items } = await sync();
		expect(ann().fields).toMatchObject({ login: 'ANN@EXAMPLE.COM', first_name: 'ANN' });
		const { changes } = await revert(items, now);
		expect(brief(changes)).toContain('Ann Exemplar update done');
		expect(ann().fields.first_name).toBe('OLD');
	});

	it('is held or stops above the limit, whatever the batches, and Apply takes what is approved', async () => {
		const { items } = await sync();
		const limits = { ...now, maxLeavers: 2 };
		const stopped = await revert(items, limits);
		expect(stopped.error?.message).toContain('3 users would be deactivated; the limit Max Leavers is 2');
		expect(stopped.error?.description).toContain('Turn on Plan Only to see who they are');
		const held = await revert(items, limits, { onLimit: 'hold' });
		expect(held.summary).toMatchObject({ status: 'held' });
		expect(held.summary.heldBecause).toContain('Approve Held');
		const planned = await revert(items, { maxLeavers: 2 });
		expect(planned.summary.status).toBe('held');
		for (const one of planned.changes) {
			expect((await apply([one])).changes[0]).toMatchObject({ outcome: 'held' });
		}
		expect(snapshot().map(({ status }) => status)).toEqual([1, 1, 1]);
		await apply(planned.changes, { approveHeld: true });
		expect(snapshot().map(({ status }) => status)).toEqual([3, 3, 3]);
	});

	it('is never over 100 percent, even if most of the users no longer belong to an employee', async () => {
		const ids = Array.from({ length: 22 }, (_, index) => String(index + 10));
		for (const id of ids) addEmployee(systems.bamboo, { id, department: 'Sales' });
		const { items } = await sync();
		for (const id of ids.slice(0, 14)) removeEmployee(systems.bamboo, id);
		const limits = { ...now, maxLeavers: 100 };
		expect((await revert(items, limits)).error?.message).toContain('(100% of 25 active users)');
		const { error } = await revert(items, { ...limits, maxLeaversPercent: 100 });
		expect(error).toBeUndefined();
		expect(new Set(snapshot().map(({ status }) => status))).toEqual(new Set([3]));
	});

	it('counts everybody whom the run gave access, however few of its items come at a time', async () => {
		const { changes: done } = await sync();
		for (const one of done) {
			const { changes, summary } = await revert([one], { maxLeavers: 2 });
			expect(changes[0]).toMatchObject({ outcome: 'held' });
			expect(summary.heldBecause).toContain('3 users would be deactivated');
		}
		const { changes } = await revert(done.slice(0, 1), { maxLeavers: 3 });
		expect(changes).toMatchObject([{ outcome: 'planned' }]);
	});

	it('applies in batches, and leaves alone in Apply who has changed since the preview', async () => {
		const { items } = await sync();
		const { changes } = await revert(items);
		ann().fields.phone = '+1 555';
		const outcomes = [];
		for (const one of changes) outcomes.push(...brief((await apply([one])).changes));
		expect(outcomes).toEqual([
			'Ann Exemplar deactivate skipped', 'Ben Exemplar deactivate done', 'Cem Exemplar deactivate done',
		]); // prettier-ignore
	});

	it('says of an invitation that it cannot be taken back', async () => {
		const { changes } = await systems.people('sync', {
			parameters: { sendInvitation: true, inviteText: 'Welcome to our academy' },
		});
		const planned = await revert(changes);
		expect(reasonFor(planned.changes, 'Ann Exemplar')).toContain(
			'The invitation went out and cannot be taken back',
		);
		expect(JSON.stringify([changes, planned.changes])).not.toContain('academy');
	});

	it('takes back the ID that Link wrote', async () => {
		addEmployee(systems.bamboo, {
			id: '4', firstName: 'Dana', lastName: 'Exemplar', workEmail: 'dana@example.com', mobilePhone: '+1 555 0100 200',
		}); // prettier-ignore
		const fields = {
			login: 'dd',
			email: 'd@old.example.com',
			first_name: 'Dana',
			last_name: 'Exemplar',
			phone: '15550100200',
		};
		const user = addUser(systems.ispring, { fields });
		const before = structuredClone(user);
		const linked = await systems.people('link', { input: (await systems.people('assess')).changes });
		expect(user.fields.bamboohr_id).toBe('4');
		const { changes } = await revert(linked.changes, now);
		expect(changes).toEqual([
			expect.objectContaining({
				employeeName: 'Dana Exemplar', outcome: 'done',
				changes: [{ field: 'BambooHR ID', from: '4', to: null }],
			}),
		]); // prettier-ignore
		expect({ ...user, fields: pickBy(user.fields, Boolean) }).toEqual(before);
	});

	it('says where iSpring Learn does not empty a field', async () => {
		await sync();
		changeEmployee(systems.bamboo, '1', { mobilePhone: '+1 555 0100 200' });
		const { items } = await sync();
		// Both ways to ignore an empty value.
		systems.ispring.quirks.storedForm = (field, sent) =>
			field === 'phone' && sent === '' ? '+1 555 0100 200' : sent;
		const { changes, summary } = await revert(items, now);
		expect(changes[0]).toMatchObject({ outcome: 'skipped' });
		expect(reasonFor(changes, 'Ann Exemplar')).toContain('does not empty the phone');
		const again = await revert(items, now, { memory: String(summary.memory) });
		expect(again.summary.requests).toMatchObject({ writes: 0 });
	});

	it('gives two people back the addresses that they have swapped', async () => {
		await sync();
		const before = snapshot();
		changeEmployee(systems.bamboo, '1', { workEmail: 'ben@example.com' });
		changeEmployee(systems.bamboo, '2', { workEmail: 'ann@example.com' });
		const { items } = await sync();
		expect(snapshot()).not.toEqual(before);
		const { changes } = await revert(items, now);
		expect(changes.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
		expect(snapshot()).toEqual(before);
	});

	it.each([1, 2, 3, 4])(
		'finishes the way back of swapped addresses that was cut off at request %i',
		async (at) => {
			await sync();
			const before = snapshot();
			changeEmployee(systems.bamboo, '1', { workEmail: 'ben@example.com' });
			changeEmployee(systems.bamboo, '2', { workEmail: 'ann@example.com' });
			const { items } = await sync();
			let writes = 0;
			systems.ispring.faults.push({
				when: ({ method, path }) => method !== 'GET' && path.startsWith('/user/') && ++writes >= at,
				effect: { kind: 'status', status: 403 },
			});
			await revert(items, now);
			systems.clearLogs();
			await revert(items, now);
			expect(snapshot()).toEqual(before);
		},
	);

	it('leaves somebody alone whose former address another user has by now', async () => {
		await sync();
		changeEmployee(systems.bamboo, '1', { workEmail: 'ann@new.example.com' });
		const { items } = await sync();
		addUser(systems.ispring, { fields: { login: 'ann@example.com', email: 'other@example.com' } });
		const { changes } = await revert(items, now);
		expect(reasonFor(changes, 'Ann Exemplar')).toContain('has the former login or email by now');
	});

	it('renames a department back and takes its code away, and the next sync does it again', async () => {
		await sync();
		const lists = systems.bamboo.state.lists;
		const departments = () =>
			[...systems.ispring.state.departments.values()].map(({ name, code }) => `${name} ${code}`).sort();
		const before = departments();
		for (const one of lists.department ?? []) if (one.name === 'Sales') one.name = 'Revenue';
		for (const id of ['1', '2', '3']) changeEmployee(systems.bamboo, id, { department: 'Revenue' });
		const { items, memory } = await sync();
		const renamed = departments();
		expect(renamed).not.toEqual(before);
		const { summary } = await revert(items, now, { memory });
		expect(departments()).toEqual(before);
		await sync({ memory: String(summary.memory) });
		expect(departments()).toEqual(renamed);
	});

	it('renames a group back, and the memory makes the next sync rename it again', async () => {
		const first = await sync();
		const groups = () => [...systems.ispring.state.groups.values()].map(({ name }) => name);
		for (const id of ['1', '2', '3']) changeEmployee(systems.bamboo, id, { division: 'Nord' });
		const { items, memory } = await sync({ memory: first.memory });
		expect(groups()).toEqual(['Nord']);
		const { summary } = await revert(items, now, { memory });
		expect(groups()).toEqual(['North']);
		await sync({ memory: String(summary.memory) });
		expect(groups()).toEqual(['Nord']);
		expect(ann().groups).toHaveLength(1);
	});

	it('renames groups back of which one needs the name that the other gives up', async () => {
		changeEmployee(systems.bamboo, '3', { division: 'South' });
		const first = await sync();
		const groups = () => [...systems.ispring.state.groups.values()].map(({ name }) => name);
		expect(groups()).toEqual(['North', 'South']);
		changeEmployee(systems.bamboo, '3', { division: 'West' });
		const second = await sync({ memory: first.memory });
		for (const id of ['1', '2']) changeEmployee(systems.bamboo, id, { division: 'South' });
		const third = await sync({ memory: second.memory });
		expect(groups()).toEqual(['South', 'West']);
		const { units, error } = await revert([...third.items, ...second.items], now, { memory: third.memory });
		expect(error).toBeUndefined();
		expect(units.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
		expect(groups()).toEqual(['North', 'South']);
	});

	it('leaves a user alone who has become an administrator', async () => {
		const { items } = await sync();
		ann().roles = [{ roleId: roleOfType(systems.ispring, 'administrator'), manageableDepartmentIds: [] }];
		const { changes } = await revert(items, now);
		expect(reasonFor(changes, 'Ann Exemplar')).toContain('Protect Administrators');
		expect(ann().status).toBe(1);
	});

	it('refuses what was edited, is of another resource or account, or comes from an earlier version', async () => {
		const { changes } = await sync();
		const [one = {}, two = {}, three = {}] = changes;
		const { undo, ...older } = three;
		const refused = await revert([
			{ ...one, userId: '7' },
			{ ...one, undo: String(one.undo).replace('Ann', 'Ben') },
			{ ...two, direction: 'enrollment' },
			older,
			{ ...one, outcome: 'failed' },
			{ some: 'thing' },
		]);
		expect(refused.changes.map(({ outcome, reason }) => `${String(outcome)}: ${String(reason)}`)).toEqual([
			expect.stringMatching(/^failed: .*was edited/),
			expect.stringMatching(/^failed: .*was edited/),
			expect.stringMatching(/^failed: .*resource enrollment/),
			expect.stringMatching(/^failed: .*no field "undo"/),
			expect.stringMatching(/^skipped: Nothing to take back/),
			expect.stringMatching(/^failed: Item 6 does not come from a run/),
		]);
		expect(refused.summary).toMatchObject({ status: 'partial', requests: { writes: 0 } });
		const { error } = await revert([{ some: 'thing' }]);
		expect(error?.message).toContain('none of the items can be taken back');
		const summary = await revert([{ direction: 'people', operation: 'sync', status: 'success' }]);
		expect(summary.error?.message).toBe(
			'Input: none of the items can be taken back. Item 1 does not come from a run.',
		);
		expect(summary.error?.description).toContain('Connect the Changes output');
		expect(undo).toBeDefined();
		const root = systems.ispring.state.rootDepartmentId;
		expect(String(one.undo)).toContain(root);
	});

	it('takes rows of a table that keep only the field undo, and skips a second item for the same user', async () => {
		const { changes } = await sync();
		const rows = changes.map(({ direction, outcome, employeeName, undo }) => ({
			direction,
			outcome,
			employeeName,
			undo,
		}));
		const planned = await revert([...rows, ...rows.slice(0, 1)] as IDataObject[]);
		expect(brief(planned.changes)).toEqual([
			'Ann Exemplar deactivate planned', 'Ben Exemplar deactivate planned',
			'Cem Exemplar deactivate planned', 'Ann Exemplar none skipped',
		]); // prettier-ignore
	});

	it.each([
		['the first comes first', (rows: IDataObject[]) => rows],
		['the last comes first', (rows: IDataObject[]) => [...rows].reverse()],
	])('takes several changes of one person back at once, where %s', async (_, inOrder) => {
		addEmployee(systems.bamboo, {
			id: '4', firstName: 'Dana', lastName: 'Exemplar', workEmail: 'dana@example.com',
			mobilePhone: '+1 555 0100 200', jobTitle: 'Clerk', department: 'Sales', division: 'North',
		}); // prettier-ignore
		const fields = { login: 'dd', email: 'd@old.example.com', first_name: 'Dana', last_name: 'Exemplar', phone: '15550100200' }; // prettier-ignore
		const dana = addUser(systems.ispring, { fields });
		const before = snapshot();
		const linked = await systems.people('link', { input: (await systems.people('assess')).changes });
		const one = await sync();
		changeEmployee(systems.bamboo, '1', { supervisorEId: '2', jobTitle: 'Lead' });
		changeEmployee(systems.bamboo, '4', { status: 'Inactive', division: 'South' });
		const two = await sync({ memory: one.memory });
		const synced = snapshot();
		const { memory } = two;
		const rows = inOrder(
			[...linked.changes, ...one.items, ...two.items].map(({ direction, outcome, undo }) => ({
				direction, outcome, undo,
			})) as IDataObject[], // prettier-ignore
		);
		const { changes } = await revert(rows, {}, { memory });
		expect(changes.filter(({ outcome }) => outcome === 'planned')).toHaveLength(4);
		const applied = await apply(changes, { memory });
		expect(snapshot().filter(({ userId }) => userId === dana.userId)).toEqual(before);
		expect(ann().status).toBe(3);
		systems.clearLogs();
		const again = await revert(rows, now, { memory });
		expect(systems.changes()).toBe(0);
		expect(JSON.stringify(again.changes)).not.toContain('changed since');
		// What that did can be taken back as well. The job title of who was created stayed as the runs left it.
		await revert(applied.changes, now, { memory });
		expect(snapshot()).toEqual(synced);
	});

	it.each([
		['earliest first', (rows: IDataObject[]) => rows],
		['latest first', (rows: IDataObject[]) => [...rows].reverse()],
	])('takes the creation of a user back last, with the items %s', async (_, inOrder) => {
		const first = await sync();
		Object.assign(ann(), { status: 3 });
		ann().fields.first_name = 'Renamed';
		const second = await sync();
		const rows = inOrder([...first.changes, ...second.changes]);
		await revert(rows, now);
		expect(ann()).toMatchObject({ status: 3, fields: { first_name: 'Renamed' } });
		systems.clearLogs();
		await revert(rows, now);
		expect(systems.changes()).toBe(0);
	});

	it('does not mix its items with those of a plan', async () => {
		const { items } = await sync();
		const { changes } = await revert(items);
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Lead' });
		const plan = await systems.people('plan');
		const { changes: applied } = await apply([...changes, ...plan.changes]);
		expect(applied.at(-1)).toMatchObject({ outcome: 'failed' });
	});
});

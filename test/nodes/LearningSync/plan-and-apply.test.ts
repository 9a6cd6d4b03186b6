import type { IDataObject } from 'n8n-workflow';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const options = { employeeIdField: 'bamboohr_id' };

describe('The operations Plan and Apply for people', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	});
	afterEach(async () => {
		await systems.close();
	});

	const what = (items: IDataObject[]) =>
		items.map(({ employeeId, action, changes }) => ({ employeeId, action, changes }));

	const peopleIn = (items: IDataObject[]) => items.filter(({ kind }) => kind === 'person');

	function newPeople(count: number): void {
		for (let id = 1; id <= count; id++) {
			addEmployee(systems.bamboo, {
				id: String(id),
				workEmail: `p${id}@example.com`,
				department: `D${id % 3}`,
				supervisorEId: String((id % count) + 1),
			});
		}
	}

	it('preview exactly what a sync does, without writing anything', async () => {
		newPeople(6);
		const plan = await systems.people('plan', { options });
		expect(systems.changes()).toBe(0);
		expect(plan.summary).toMatchObject({ status: 'success', operation: 'plan', counts: { planned: 6 } });
		const sync = await systems.people('sync', { options });
		expect(what(plan.changes)).toEqual(what(sync.changes));
	});

	it('end in the same state as a sync when all items are applied together', async () => {
		newPeople(6);
		const plan = await systems.people('plan', { options });
		const applied = await systems.people('apply', { options, input: plan.changes });
		expect(peopleIn(applied.changes).map(({ outcome }) => outcome)).toEqual(Array(6).fill('done'));
		expect(applied.summary).toMatchObject({ status: 'success', planId: plan.summary.planId });
		expect((await systems.people('plan', { options })).changes).toEqual([]);
	});

	it('work item by item, because supervisors and departments come before those who need them', async () => {
		newPeople(6);
		changeEmployee(systems.bamboo, '6', { supervisorEId: '' });
		const plan = await systems.people('plan', { options });
		for (const item of [...plan.units, ...plan.changes]) {
			const applied = await systems.people('apply', { options, input: [item] });
			expect([...applied.units, ...applied.changes]).toMatchObject([{ outcome: 'done' }]);
		}
		expect((await systems.people('plan', { options })).changes).toEqual([]);
		expect(systems.ispring.state.departments.size).toBe(1 + 3);
	});

	it('do not repeat what has been applied', async () => {
		newPeople(3);
		const plan = await systems.people('plan', { options });
		await systems.people('apply', { options, input: plan.changes });
		systems.clearLogs();
		const again = await systems.people('apply', { options, input: [...plan.changes, ...plan.changes] });
		expect(new Set(again.changes.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
		expect(systems.changes()).toBe(0);
	});

	it('write an employee once when the item comes twice', async () => {
		newPeople(1);
		const plan = await systems.people('plan', { options });
		const { changes } = await systems.people('apply', { options, input: [...plan.changes, ...plan.changes] });
		expect(peopleIn(changes).map(({ outcome }) => outcome)).toEqual(['done', 'skipped']);
		expect(systems.ispring.state.users.size).toBe(2);
	});

	it('leave an employee alone who has changed since the plan in either system', async () => {
		newPeople(4);
		await systems.people('sync', { options });
		for (const id of ['1', '2', '3']) changeEmployee(systems.bamboo, id, { jobTitle: 'Chief' });
		const plan = await systems.people('plan', { options });
		changeEmployee(systems.bamboo, '1', { workPhone: '555' });
		const user = userByLogin(systems.ispring, 'p2@example.com');
		if (user) user.fields.phone = '777';
		const { changes } = await systems.people('apply', { options, input: plan.changes });
		const outcomes = Object.fromEntries(changes.map(({ employeeId, outcome }) => [employeeId, outcome]));
		expect(outcomes).toEqual({ 1: 'skipped', 2: 'skipped', 3: 'done' });
		expect(changes.find(({ employeeId }) => employeeId === '1')?.reason).toContain('after the plan was made');
	});

	it('refuse an item that was edited by hand, and apply the others', async () => {
		newPeople(3);
		const plan = await systems.people('plan', { options });
		const [first, ...others] = plan.changes;
		const edited = { ...first, action: 'deactivate' };
		const { changes, summary } = await systems.people('apply', { options, input: [edited, ...others] });
		expect(changes.map(({ outcome }) => outcome)).toEqual(['failed', ...others.map(() => 'done')]);
		expect(changes[0]?.error).toContain('was edited after the plan was made');
		expect(summary.status).toBe('partial');
	});

	it('name items that do not come from a plan, and refuse to run when none does', async () => {
		newPeople(1);
		const plan = await systems.people('plan', { options });
		const { changes } = await systems.people('apply', { options, input: [{ id: 7 }, ...plan.changes] });
		expect(peopleIn(changes).map(({ outcome }) => outcome)).toEqual(['failed', 'done']);
		expect(changes[0]?.error).toContain('Item 1 does not come from a plan');

		const none = await systems.people('apply', { options, input: [{ id: 7 }] });
		expect(none.error?.message).toBe('Input: none of the items comes from a plan.');
	});

	describe('with more leavers than Max Leavers', () => {
		const strict = { ...options, maxLeavers: 1 };
		beforeEach(async () => {
			newPeople(20);
			await systems.people('sync', { options: strict });
			for (const id of ['1', '2']) changeEmployee(systems.bamboo, id, { status: 'Inactive' });
			changeEmployee(systems.bamboo, '3', { jobTitle: 'Chief' });
			systems.clearLogs();
		});

		it('apply everything except the held items, even in batches', async () => {
			const plan = await systems.people('plan', { options: strict });
			expect(plan.summary.status).toBe('held');
			for (const item of plan.changes) {
				const { changes } = await systems.people('apply', { options: strict, input: [item] });
				expect(changes).toMatchObject([{ outcome: item.outcome === 'held' ? 'held' : 'done' }]);
			}
			expect(userByLogin(systems.ispring, 'p1@example.com')?.status).toBe(1);
			expect(userByLogin(systems.ispring, 'p3@example.com')?.fields.job_title).toBe('Chief');
		});

		it('apply the held items when Approve Held is on', async () => {
			const plan = await systems.people('plan', { options: strict });
			const { changes } = await systems.people('apply', {
				options: { ...strict, approveHeld: true },
				input: plan.changes,
			});
			expect(changes.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
				'deactivate done',
				'deactivate done',
				'update done',
			]);
			expect(userByLogin(systems.ispring, 'p1@example.com')?.status).toBe(3);
		});

		it('use the limit of the plan, and name both values when the node has another', async () => {
			const plan = await systems.people('plan', { options: { ...strict, maxLeavers: 5 } });
			const { changes, summary } = await systems.people('apply', { options: strict, input: plan.changes });
			expect(peopleIn(changes).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
			expect(summary.warnings).toContain(
				'Max Leavers is 1 in this node, but the plan was made with 5. The setting from the plan was used.',
			);
		});

		it('apply the items of a sync that was held, including the held ones when Approve Held is on', async () => {
			const held = await systems.people('sync', { options: { ...strict, onLimit: 'hold' } });
			expect(held.summary.status).toBe('held');
			const without = await systems.people('apply', { options: strict, input: held.changes });
			expect(without.changes.map(({ outcome }) => outcome)).toEqual(['held', 'held', 'done']);
			const { changes } = await systems.people('apply', {
				options: { ...strict, approveHeld: true },
				input: held.changes,
			});
			expect(peopleIn(changes).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'skipped']);
		});
	});

	it.each([
		[
			'nameFrom',
			{ nameFrom: 'preferredName' },
			'Name From is "firstName" in this node, but the plan was made with "preferredName".',
		],
		[
			'hireDateGate',
			{ hireDateGate: 7 },
			'Create Account (Days Before Hire) is 0 in this node, but the plan was made with 7.',
		],
		[
			'protectAdministrators',
			{ protectAdministrators: false },
			'Protect Administrators is on in this node, but the plan was made with off.',
		],
		[
			'leaverAction',
			{ leaverAction: 'terminate' },
			'Leaver Action is "deactivate" in this node, but the plan was made with "terminate".',
		],
		[
			'departments',
			{ departments: ['D1', 'D2'] },
			'Department Names or IDs is empty in this node, but the plan was made with "D1, D2".',
		],
	])(
		'apply what was planned when %s differs in the node, and name both values',
		async (_, more, sentence) => {
			newPeople(2);
			const plan = await systems.people('plan', { options: { ...options, ...more } });
			const { changes, summary } = await systems.people('apply', { options, input: plan.changes });
			expect(peopleIn(changes).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
			expect(summary.warnings).toContainEqual(expect.stringContaining(sentence));
			expect(summary.status).toBe('success');
		},
	);

	it('do not report success when no item of the plan could be applied', async () => {
		newPeople(2);
		const plan = await systems.people('plan', { options });
		for (const id of ['1', '2']) changeEmployee(systems.bamboo, id, { jobTitle: 'Chief' });
		const { changes, summary } = await systems.people('apply', { options, input: plan.changes });
		expect(peopleIn(changes).map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped']);
		expect(summary.status).toBe('partial');
	});

	it('keep the text of the invitation out of the items, and ask for it again', async () => {
		newPeople(1);
		const invited = { sendInvitation: true, inviteText: 'Welcome, this is secret 4711' };
		const plan = await systems.people('plan', { options, parameters: invited });
		expect(JSON.stringify(plan.changes)).not.toContain('4711');
		const without = await systems.people('apply', { options, input: plan.changes });
		expect(without.error?.message).toContain('Invite Text: the plan was made with Send Invitation on');
		await systems.people('apply', { options, parameters: invited, input: plan.changes });
		expect(systems.ispring.state.mails.map(({ text }) => text)).toEqual([invited.inviteText]);
	});
});

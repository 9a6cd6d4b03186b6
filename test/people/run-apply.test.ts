import { mapField } from './world.mts';
import { addEmployee, changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../tools/simulator/ispring/people.mts';
import { ParameterError } from '../../src/errors';
import type { ChangeItem } from '../../src/people/ChangeItem';
import type { PeopleSettings } from '../../src/people/settings';
import { cpuMsOfAsync } from '../support/cpu-ms-of.mts';
import { startTwoSystems, type TwoSystems } from './two-systems.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	for (const id of ['1', '2', '3']) {
		addEmployee(systems.bamboo, { id });
		systems.account(id);
	}
});
afterEach(async () => await systems.close());

const promote = (...ids: string[]) => {
	for (const id of ids) changeEmployee(systems.bamboo, id, { jobTitle: 'Boss' });
};
const leave = (...ids: string[]) => {
	for (const id of ids) changeEmployee(systems.bamboo, id, { status: 'Inactive' });
};
type Applied = Awaited<ReturnType<TwoSystems['apply']>>;
const outcomesOf = ({ items }: Applied) => items.map(({ item }) => [item.employeeId, item.outcome]);
const reasons = ({ items }: Applied) => items.map(({ item }) => item.reason);
const userOf = (id: string) =>
	[...systems.ispring.state.users.values()].find(({ fields }) => fields.bamboohr_id === id);

describe('Items of a people plan', () => {
	it('can be applied in full or in part, in the order of the input', async () => {
		promote('1', '2', '3');
		const plan = await systems.plan();
		const applied = await systems.apply([plan.items[2], plan.items[0]]);
		expect(outcomesOf(applied)).toEqual([
			['3', 'done'],
			['1', 'done'],
		]);
		expect(applied.items.map(({ index }) => index)).toEqual([0, 1]);
		expect(applied.summary).toMatchObject({
			operation: 'apply',
			planId: plan.summary.planId,
			nextSince: null,
			counts: { done: 2 },
		});
		expect([userOf('1'), userOf('2')].map((user) => user?.fields.job_title)).toEqual(['Boss', 'Clerk']);
	});

	it('can come from several plans, and the summary then has no plan ID', async () => {
		promote('1');
		const first = await systems.plan();
		promote('2');
		const second = await systems.plan();
		const applied = await systems.apply([first.items[0], second.items[1]]);
		expect(outcomesOf(applied)).toEqual([
			['1', 'done'],
			['2', 'done'],
		]);
		expect(applied.summary.planId).toBeNull();
	});

	it('include users without an employee, identified by the user', async () => {
		const gone = systems.account('77');
		const twin = systems.account('77', { fields: { login: 'twin', email: 'twin@example.com' } });
		const plan = await systems.plan({ orphanAction: 'deactivate' });
		const applied = await systems.apply(plan.items.slice(1), { orphanAction: 'deactivate' });
		expect(outcomesOf(applied)).toEqual([['77', 'done']]);
		expect([gone.status, twin.status]).toEqual([1, 3]);
	});
});

describe('Leavers without an item in the input', () => {
	const left = (count: string) =>
		`${count} left and may still have an active user. Their items are not in the input: apply them as well, or make a new plan.`;

	it('are counted in a warning, whether they are in another batch or new since the plan', async () => {
		addEmployee(systems.bamboo, { id: '4' });
		systems.account('4');
		leave('1', '2');
		const { items } = await systems.plan();
		const first = await systems.apply(items.slice(0, 1));
		expect(first.summary).toMatchObject({ status: 'success', warnings: [left('1 more employee has')] });
		leave('3');
		const second = await systems.apply(items.slice(1));
		expect(second.summary.warnings).toEqual([left('1 more employee has')]);
		expect(['1', '2', '3'].map((id) => userOf(id)?.status)).toEqual([3, 3, 1]);
	});

	it('are counted when something needs attention, even if nothing is planned', async () => {
		promote('3');
		const { items } = await systems.plan();
		leave('1');
		systems.account('1', { fields: { login: 'twin', email: 'twin@example.com' } });
		systems.account('77');
		const { summary } = await systems.apply(items);
		expect(summary.warnings).toContain(left('2 more employees have'));
	});
});

describe('Items that do not come from a people plan', () => {
	it('are named in errors, and the others are applied', async () => {
		promote('1');
		const { items } = await systems.plan();
		const applied = await systems.apply([...items, { id: 7 }]);
		const error = 'Item 2 does not come from a plan. Connect only the Changes output of the Plan operation.';
		expect(applied.items[0]?.item.outcome).toBe('done');
		expect(applied.items[1]).toEqual({
			index: 1,
			item: {
				direction: 'people',
				employeeId: null,
				employeeNumber: null,
				employeeName: 'item 2',
				email: null,
				userId: null,
				kind: 'person',
				situation: 'unmatched',
				action: 'none',
				lifecycle: null,
				changed: '',
				changes: [],
				reason: error,
				outcome: 'failed',
				error,
			},
		});
		expect(applied.summary.planId).toBe(items[0]?.planId);
	});

	it('are refused before anything is read when no item comes from a plan', async () => {
		const refusal = expect.objectContaining({
			message: 'Input: none of the items comes from a plan.',
			hint: 'Connect the Changes output of a node with the Plan operation to the input of this node.',
		});
		await expect(systems.apply([{ id: 7 }])).rejects.toEqual(refusal);
		await expect(systems.apply([])).rejects.toThrow(ParameterError);
		expect(systems.bamboo.log).toEqual([]);
	});

	const broken: Array<[string, unknown]> = [
		['another direction', { direction: 'learning' }],
		['another situation', { situation: 'lost' }],
		['another action', { action: 'delete' }],
		['another outcome', { outcome: 'maybe' }],
		['changes that are none', { changes: [{ field: 'jobTitle' }] }],
		['an error that is no text', { error: 7 }],
		['no seal', { seal: undefined }],
	];
	it.each(broken)('are those with %s', async (_, patch) => {
		promote('1');
		const { items } = await systems.plan();
		await expect(systems.apply([{ ...items[0], ...Object(patch) }])).rejects.toThrow(ParameterError);
	});

	it('are distinguished from every kind of item that a plan can have', async () => {
		leave('1');
		promote('2');
		addEmployee(systems.bamboo, { id: '4', workEmail: '' });
		addEmployee(systems.bamboo, { id: '5', department: 'Elsewhere' });
		addEmployee(systems.bamboo, { id: '6', hireDate: 'soon' });
		systems.account('3', { fields: { login: 'twin', email: 'twin@example.com' } });
		systems.account('77');
		addEmployee(systems.bamboo, { id: '8' });
		systems.account('8', { fields: { bamboohr_id: '' } });
		addEmployee(systems.bamboo, { id: '9' });
		systems.account('9', { status: 3 });
		addEmployee(systems.bamboo, { id: '10' });
		const settings: Partial<PeopleSettings> = {
			departments: ['Operations'],
			leaverAction: 'terminate',
			orphanAction: 'deactivate',
		};
		const plan = await systems.plan(settings, { includeUnchanged: true });
		const applied = await systems.apply(plan.items, settings);
		expect(reasons(applied).filter((reason) => reason.includes('does not come from a plan'))).toEqual([]);
		expect(applied.items.map(({ item }) => item.situation)).toEqual(plan.items.map((one) => one.situation));
		expect(outcomesOf(applied)).toContainEqual(['10', 'done']);
		expect(new Set(plan.items.map(({ action }) => action)).size).toBe(6);
		expect(new Set(plan.items.map(({ situation }) => situation)).size).toBe(6);
	});
});

describe('A people item is not applied', () => {
	it('when it was edited after the plan was made, and fails', async () => {
		promote('1');
		const [item] = (await systems.plan()).items;
		const applied = await systems.apply([{ ...item, reason: 'Because I say so.' }]);
		expect(outcomesOf(applied)).toEqual([['1', 'failed']]);
		expect(applied.items[0]?.item).toMatchObject({
			employeeNumber: 'E1',
			userId: userOf('1')?.userId,
			error:
				'The item for Sam Sample1 was edited after the plan was made. Pass items on unchanged, or make a new plan.',
		});
		expect(systems.changes()).toEqual([]);
	});

	it('when the plan failed, skipped or held it, whatever has changed since', async () => {
		addEmployee(systems.bamboo, { id: '4', workEmail: '' });
		addEmployee(systems.bamboo, { id: '5', hireDate: 'soon' });
		leave('1');
		const settings = { maxLeavers: 0 };
		const plan = await systems.plan(settings);
		changeEmployee(systems.bamboo, '4', { workEmail: 'new4@example.com' });
		const applied = await systems.apply(plan.items, { maxLeavers: 9 });
		const appliedItems = applied.items.map(({ item }) => item);
		const asPlanned = ({ employeeId, situation, action, changes, reason, outcome, error }: ChangeItem) => ({
			employeeId,
			situation,
			action,
			changes,
			reason,
			outcome,
			error,
		});
		expect(appliedItems.map(asPlanned)).toEqual(plan.items.map(asPlanned));
		expect(appliedItems.map(({ outcome }) => outcome).sort()).toEqual(['failed', 'held', 'skipped']);
		expect(systems.changes()).toEqual([]);
	});

	it('when the employee has changed in either system since then, or no longer exists', async () => {
		promote('1', '2', '3');
		const plan = await systems.plan();
		changeEmployee(systems.bamboo, '1', { workPhone: '555' });
		const second = userOf('2');
		if (second) second.fields.phone = '777';
		systems.bamboo.state.employees.delete('3');
		const applied = await systems.apply(plan.items);
		expect(reasons(applied)).toEqual(
			['1', '2', '3'].map(
				(id) =>
					`Skipped: Sam Sample${id} changed in BambooHR or iSpring Learn after the plan was made. Make a new plan.`,
			),
		);
		expect(outcomesOf(applied).map(([, outcome]) => outcome)).toEqual(['skipped', 'skipped', 'skipped']);
		expect(systems.changes()).toEqual([]);
	});

	it('when another change would be planned today because of another employee', async () => {
		addEmployee(systems.bamboo, { id: '4' });
		changeEmployee(systems.bamboo, '1', { supervisorEId: '4' });
		const plan = await systems.plan();
		changeEmployee(systems.bamboo, '4', { workEmail: '' });
		const applied = await systems.apply(plan.items.filter(({ employeeId }) => employeeId === '1'));
		expect(reasons(applied)).toEqual([
			'Skipped: the change planned for Sam Sample1 would be different today. Make a new plan.',
		]);
		expect(systems.changes()).toEqual([]);
	});

	it('when the plan failed it, even with held items approved and the cause removed', async () => {
		const cost = addProfileField(systems.ispring, { name: 'cost', isRequired: true });
		addEmployee(systems.bamboo, { id: '4' });
		const plan = await systems.plan();
		cost.isRequired = false;
		expect(outcomesOf(await systems.apply(plan.items, {}, { approveHeld: true }))).toEqual([['4', 'failed']]);
		const fine = await systems.plan();
		cost.isRequired = true;
		const applied = await systems.apply(fine.items, {}, { approveHeld: true });
		expect(applied.items[0]?.item).toMatchObject({
			outcome: 'failed',
			error: expect.stringContaining('iSpring Learn requires the profile field "cost"'),
		});
		expect(systems.changes()).toEqual([]);
	});

	it('when the input already has an item for the same employee', async () => {
		promote('1');
		addEmployee(systems.bamboo, { id: '4' });
		const { items } = await systems.plan();
		const applied = await systems.apply([...items, ...items]);
		expect(outcomesOf(applied)).toEqual([
			['4', 'done'],
			['1', 'done'],
			['4', 'skipped'],
			['1', 'skipped'],
		]);
		expect(reasons(applied)[2]).toBe('Skipped: the input already has an item for Sam Sample4.');
	});

	it('unless only the name of a former supervisor has changed', async () => {
		changeEmployee(systems.bamboo, '1', { supervisorEId: '3' });
		changeEmployee(systems.bamboo, '2', { lastName: 'Married' });
		const led = userOf('1');
		if (led) led.subordination = { subordinationType: 'manual', supervisorId: userOf('2')?.userId ?? '' };
		const plan = await systems.plan();
		await systems.apply(plan.items.filter(({ employeeId }) => employeeId === '2'));
		const applied = await systems.apply(plan.items.filter(({ employeeId }) => employeeId === '1'));
		expect(outcomesOf(applied)).toEqual([['1', 'done']]);
	});
});

describe('Leavers whom a plan held', () => {
	beforeEach(() => leave('1', '2'));
	const strict = { maxLeavers: 1 };

	it('are deactivated once approved', async () => {
		const plan = await systems.plan(strict);
		expect(outcomesOf(await systems.apply(plan.items, strict, { approveHeld: true }))).toEqual([
			['1', 'done'],
			['2', 'done'],
		]);
	});

	it('stay held without approval, and the summary says so', async () => {
		const plan = await systems.plan(strict);
		const applied = await systems.apply(plan.items, strict);
		expect(outcomesOf(applied).map(([, outcome]) => outcome)).toEqual(['held', 'held']);
		expect(applied.summary.status).toBe('held');
	});

	it('are held when the limit is exceeded only at the time of the apply', async () => {
		const plan = await systems.plan({ maxLeavers: 2 });
		leave('3');
		addEmployee(systems.bamboo, { id: '9' });
		const held = await systems.apply(plan.items);
		expect(outcomesOf(held).map(([, outcome]) => outcome)).toEqual(['held', 'held']);
		expect(outcomesOf(await systems.apply(plan.items, {}, { approveHeld: true }))[0]?.[1]).toBe('done');
	});
});

it('An apply no longer warns about the limit once the leavers are approved and done', async () => {
	leave('2');
	const strict = { maxLeavers: 0 };
	const { items } = await systems.plan(strict);
	expect((await systems.apply(items, strict)).summary.warnings[0]).toMatch(/limit Max Leavers is 0/);
	const approved = await systems.apply(items, strict, { approveHeld: true });
	expect([approved.summary.status, approved.summary.warnings]).toEqual(['success', []]);
});

describe('The settings of a people plan', () => {
	it('are used by apply, and a warning names each one that the node sets differently', async () => {
		promote('1');
		leave('2');
		const plan = await systems.plan();
		const fieldMapping = [mapField('location', 'phone')];
		const applied = await systems.apply(plan.items, { fieldMapping, leaverAction: 'terminate' });
		expect(outcomesOf(applied)).toEqual([
			['2', 'done'],
			['1', 'done'],
		]);
		expect([userOf('2')?.status, userOf('1')?.fields.phone]).toEqual([3, undefined]);
		expect(applied.summary).toMatchObject({
			status: 'success',
			warnings: [
				'Field Mapping is "location → phone → always" in this node, but the plan was made with empty. The setting from the plan was used.',
				'Leaver Action is "terminate" in this node, but the plan was made with "deactivate". The setting from the plan was used.',
			],
		});
	});

	it('include Since, so that earlier changes are not planned again', async () => {
		promote('1', '2');
		const lately = systems.bamboo.state.employees.get('1');
		for (const one of systems.bamboo.state.employees.values())
			if (one !== lately) one.lastChanged = '2020-01-01T00:00:00+00:00';
		const plan = await systems.plan({}, { since: '2026-03-01T08:00:00Z' });
		expect(plan.items.map(({ employeeId }) => employeeId)).toEqual(['1']);
		const applied = await systems.apply(plan.items);
		expect(outcomesOf(applied)).toEqual([['1', 'done']]);
		expect(applied.summary.mode).toBe('incremental');
	});

	it('are protected by the seal against edits', async () => {
		promote('1');
		const { items } = await systems.plan();
		const edited = items.map((item) => ({
			...item,
			settings: (item.settings ?? '').replace('"maxLeavers":50', '"maxLeavers":5000'),
		}));
		expect(edited[0]?.settings).not.toBe(items[0]?.settings);
		expect(outcomesOf(await systems.apply(edited))).toEqual([['1', 'failed']]);
	});

	it('must be the same for all items of a run', async () => {
		promote('1');
		const [one, other] = [await systems.plan(), await systems.plan({ hireDateGate: 1 })];
		await expect(systems.apply([...one.items, ...other.items])).rejects.toThrow(
			'Input: the items come from plans that were made with different settings.',
		);
		expect(systems.changes()).toEqual([]);
	});

	it('can be applied with 50,000 items within 15 seconds of CPU time', async () => {
		promote('1');
		const { items } = await systems.plan();
		const many = Array.from({ length: 50_000 }, () => ({ ...items[0] }));
		const cpuMs = await cpuMsOfAsync(async () => {
			const applied = await systems.apply(many);
			expect(applied.summary.counts).toMatchObject({ done: 1, skipped: 49_999 });
		});
		expect(cpuMs).toBeLessThan(15_000);
	});
});

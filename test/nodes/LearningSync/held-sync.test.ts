import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type SyncRun, type Systems } from '../../support/systems.mts';

const strict = { employeeIdField: 'bamboohr_id', maxLeavers: 1 };
const HELD_BECAUSE =
	'2 users would be deactivated; the limit Max Leavers is 1: check who they are. If they should lose access, approve these changes (in n8n: operation Apply, option Approve Held) or raise the limit; otherwise, correct their data in BambooHR.';

let systems: Systems;
let first: SyncRun;
beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	for (let id = 1; id <= 20; id++)
		addEmployee(systems.bamboo, { id: String(id), workEmail: `p${id}@example.com` });
	first = await systems.people('sync', { options: strict });
	for (const id of ['1', '2']) changeEmployee(systems.bamboo, id, { status: 'Inactive' });
	changeEmployee(systems.bamboo, '3', { jobTitle: 'Chief' });
	addEmployee(systems.bamboo, { id: '99', workEmail: 'new@example.com' });
	systems.clearLogs();
});
afterEach(async () => await systems.close());

const statusOf = (id: number) => userByLogin(systems.ispring, `p${id}@example.com`)?.status;
const outcomes = (items: IDataObject[]) => items.map(({ action, outcome }) => `${action} ${outcome}`);

/** The options of the sync and of the apply, from the summary of the first run. */
const SITUATIONS: Array<
	[situation: string, (summary: IDataObject) => { sync: INodeParameters; apply: INodeParameters }]
> = [
	['without memory, in a full run', () => ({ sync: {}, apply: {} })],
	[
		'with memory, in a full run',
		({ memory }) => ({ sync: { memory: String(memory) }, apply: { memory: String(memory) } }),
	],
	[
		'without memory, in an incremental run',
		({ nextSince }) => ({ sync: { since: String(nextSince) }, apply: {} }),
	],
	[
		'with memory, in an incremental run',
		({ nextSince, memory }) => ({
			sync: { since: String(nextSince), memory: String(memory) },
			apply: { memory: String(memory) },
		}),
	],
];

describe.each(SITUATIONS)('A sync that is held %s,', (_, optionsFrom) => {
	let held: SyncRun;
	let apply: INodeParameters;
	beforeEach(async () => {
		const options = optionsFrom(first.summary);
		held = await systems.people('sync', { options: { ...strict, ...options.sync, onLimit: 'hold' } });
		apply = { ...strict, ...options.apply };
	});

	it('writes nothing, and says how many are held, which limit that is, and what to do', () => {
		expect(held.error).toBeUndefined();
		expect(held.summary).toMatchObject({
			status: 'held',
			message: 'Nothing was written: 1 user would be created, 1 updated; 2 deactivations held.',
			heldBecause: HELD_BECAUSE,
			counts: { leaversDue: 2, leaverLimit: 1, employeesWithUser: 18, employeesWithoutUser: 1 },
		});
		expect(systems.changes()).toBe(0);
	});

	it('is carried out by an apply of its items, except for those who are held', async () => {
		const applied = await systems.people('apply', { options: apply, input: held.changes });
		expect(outcomes(applied.changes).sort()).toEqual([
			'create done',
			'deactivate held',
			'deactivate held',
			'update done',
		]);
		expect(applied.summary).toMatchObject({
			status: 'held',
			message: '1 user created, 1 updated; 2 deactivations held.',
			heldBecause: HELD_BECAUSE,
			planId: held.summary.planId,
		});
		expect([statusOf(1), statusOf(2)]).toEqual([1, 1]);
	});

	it('is carried out in full by an apply with Approve Held on, and the message says what was approved', async () => {
		const options = { ...apply, approveHeld: true };
		const { changes, summary } = await systems.people('apply', { options, input: held.changes });
		expect(outcomes(changes).sort()).toEqual([
			'create done',
			'deactivate done',
			'deactivate done',
			'update done',
		]);
		expect(summary).toMatchObject({
			status: 'success',
			message: '1 user created, 1 updated; 2 users deactivated after approval.',
			heldBecause: null,
			warnings: [],
		});
		expect(changes.filter(({ action }) => action === 'deactivate').map(({ reason }) => reason)).toEqual(
			Array(2).fill(
				'Left the company: inactive in BambooHR. Held: 2 users would be deactivated; the limit Max Leavers is 1. Approved.',
			),
		);
		expect([statusOf(1), statusOf(2)]).toEqual([3, 3]);
	});

	it('can be applied first without approval, and then with it', async () => {
		await systems.people('apply', { options: apply, input: held.changes });
		const options = { ...apply, approveHeld: true };
		const { changes, summary } = await systems.people('apply', { options, input: held.changes });
		expect(outcomes(changes).sort()).toEqual([
			'create skipped',
			'deactivate done',
			'deactivate done',
			'update skipped',
		]);
		expect(summary).toMatchObject({
			status: 'success',
			message: '2 users deactivated after approval; 2 people skipped.',
		});
	});

	it('leaves alone whoever came back before the approval', async () => {
		changeEmployee(systems.bamboo, '1', { status: 'Active' });
		const options = { ...apply, approveHeld: true };
		const { summary } = await systems.people('apply', { options, input: held.changes });
		expect([statusOf(1), statusOf(2)]).toEqual([1, 3]);
		expect(summary.message).toBe(
			'1 user created, 1 updated; 1 user deactivated after approval; 1 person skipped.',
		);
	});
});

it('Items of a held sync that are not applied change nothing, so the next sync is held again.', async () => {
	const options = { ...strict, onLimit: 'hold' };
	const held = await systems.people('sync', { options });
	const again = await systems.people('sync', { options });
	expect(again.summary.message).toBe(held.summary.message);
	expect(systems.changes()).toBe(0);
});

it('Held items of a plan can be approved one by one, as in a loop.', async () => {
	const held = await systems.people('sync', { options: { ...strict, onLimit: 'hold' } });
	const messages: unknown[] = [];
	for (const item of held.changes.filter(({ outcome }) => outcome === 'held')) {
		const options = { ...strict, approveHeld: true };
		const { summary } = await systems.people('apply', { options, input: [item] });
		messages.push(summary.message);
	}
	expect(messages).toEqual(['1 user deactivated after approval.', '1 user deactivated after approval.']);
});

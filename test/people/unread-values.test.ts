import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { OLDER_USER_LIST_WARNING } from '../../src/ispring/users/older-user-list-warning';
import { startTwoSystems, type TwoSystems } from './two-systems.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
});
afterEach(async () => await systems.close());

/** The list of users, with some values of one of them as they are not documented. */
function show(user: SimUser, odd: Record<string, unknown>): void {
	const row = (one: SimUser) => ({
		...one,
		fields: Object.entries(one.fields).map(([name, value]) => ({ name, value })),
		role: 'learner',
		...(one === user ? odd : {}),
	});
	const body = JSON.stringify({ userProfiles: [...systems.ispring.state.users.values()].map(row) });
	systems.fail('/users/v2', { kind: 'body', body, contentType: 'application/json' });
}

const fieldsOf = ({ fields }: SimUser, odd: Record<string, unknown>) => ({ ...fields, ...odd });

describe('A value of a user that cannot be read', () => {
	it.each<[string, (user: SimUser) => Record<string, unknown>]>([
		['status 0', () => ({ status: 0 })],
		['a word as status', () => ({ status: 'asleep' })],
		['status 4', () => ({ status: 4 })],
		['no department', () => ({ departmentId: null })],
		['a list as job title', (user) => ({ fields: fieldsOf(user, { job_title: ['a', 'b'] }) })],
		['an object as ID', (user) => ({ fields: fieldsOf(user, { BAMBOOHR_ID: { id: 1 } }) })],
		['an object as email', (user) => ({ fields: fieldsOf(user, { email: { address: 'x' } }) })],
		['a list of one as job title', (user) => ({ fields: fieldsOf(user, { job_title: ['Clerk'] }) })],
		['an empty list as supervisor', () => ({ subordination: [] })],
		['a word as supervisor', () => ({ subordination: 'boss' })],
		['a number as group', () => ({ groups: [7] })],
	])('An unreadable value (%s) is left alone, and nobody fails because of it.', async (_what, odd) => {
		addEmployee(systems.bamboo, { id: '1', workEmail: 'sam.sample1@example.com' });
		const user = systems.account('1');
		show(user, odd(user));
		const { summary } = await systems.sync({ groupsFrom: ['division'] });
		expect([summary.status, systems.changes()]).toEqual(['success', []]);
	});

	it.each([
		['asleep', ['POST /users/deactivate']],
		[0, ['POST /users/deactivate']],
		[2, []],
	])('A leaver is deactivated even when a value of their user cannot be read.', async (status, changes) => {
		addEmployee(systems.bamboo, { id: '1', status: 'Inactive', workEmail: 'sam.sample1@example.com' });
		addEmployee(systems.bamboo, { id: '2', workEmail: 'sam.sample2@example.com' });
		systems.account('2');
		show(systems.account('1'), { status });
		const { summary } = await systems.sync({ maxLeaversPercent: 100 });
		expect([summary.status, systems.changes()]).toEqual(['success', changes]);
	});
});

it('With the older list of users, employments end once, and the run says what the list does not show.', async () => {
	systems.ispring.quirks.userPagesRefused = 404;
	for (const id of ['1', '2']) {
		const status = id === '1' ? 'Inactive' : 'Active';
		addEmployee(systems.bamboo, { id, status, workEmail: `sam.sample${id}@example.com` });
		systems.account(id);
	}
	const settings = { leaverAction: 'terminate', maxLeaversPercent: 100 } as const;
	const { summary } = await systems.sync(settings);
	expect([summary.status, systems.changes()]).toEqual(['success', ['POST /users/terminate']]);
	expect(summary.warnings).toContain(OLDER_USER_LIST_WARNING);
	systems.clearLogs();
	await systems.sync(settings);
	expect(systems.changes()).toEqual([]);
});

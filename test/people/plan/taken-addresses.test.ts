import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { startTwoSystems, type TwoSystems } from '../two-systems.mts';
import { accountOf, decisionOn, employee, planOf, PROFILE_FIELDS, user, type Given } from '../world.mts';

const one = employee({ id: '1' });
const two = employee({ id: '2' });
const three = employee({ id: '3' });
const taking = (whose: string, given: Parameters<typeof employee>[0] = {}) =>
	employee({ id: '1', workEmail: `p${whose}@example.com`, jobTitle: 'Head', ...given });
const uniqueEmails = PROFILE_FIELDS.map((field) => ({ ...field, isUnique: field.name === 'email' }));
const decide = (given: Given, employeeId = '1') =>
	decisionOn(employeeId, { profileFields: uniqueEmails, ...given });
const fields = ({ changes }: ReturnType<typeof decide>) => changes.map(({ field }) => field);

describe('An employee whose new address another user keeps', () => {
	it('The employee keeps the old address, and everything else is updated.', () => {
		const given = { people: [taking('2'), two], accounts: [accountOf(one), accountOf(two)] };
		const decision = decide(given);
		expect([decision.action, decision.outcome, fields(decision)]).toEqual([
			'update',
			'planned',
			['jobTitle'],
		]);
		expect(decision.writes.fields).toEqual({ job_title: 'Head' });
		expect(decision.reason).toBe(
			'Differs in job title. Keeps the old email because p2@example.com belongs to the user Sam Sample2 (login p2@example.com), linked to Sam Sample2 (employee 2). Correct the address of one of the two.',
		);
		expect(planOf({ ...given, profileFields: uniqueEmails }).warnings).toContain(
			'1 employee keeps the old email or login because another user has the new one: see the reasons given.',
		);
	});

	it('The employee has an item even when nothing else differs.', () => {
		const people = [taking('2', { jobTitle: 'Clerk' }), two];
		const decision = decide({ people, accounts: [accountOf(one), accountOf(two)] });
		expect(decision).toMatchObject({ action: 'none', outcome: 'skipped', needsAttention: true, changes: [] });
	});

	it('The employee gets the email but keeps the login where emails need not be unique.', () => {
		const given = { people: [taking('2'), two], accounts: [accountOf(one), accountOf(two)] };
		const decision = decide({ ...given, profileFields: PROFILE_FIELDS });
		expect(fields(decision)).toEqual(['email', 'jobTitle']);
		expect(decision.reason).toContain('Keeps the old login because p2@example.com');
	});

	it.each<[string, Given]>([
		[
			'an administrator, who is left alone',
			{
				people: [taking('2'), employee({ id: '2', workEmail: 'p1@example.com' })],
				accounts: [accountOf(one), accountOf(two, { roleTypes: ['owner'] })],
			},
		],
		[
			'somebody in a chain that ends with a user who stays',
			{
				people: [taking('2'), employee({ id: '2', workEmail: 'p3@example.com' }), three],
				accounts: [accountOf(one), accountOf(two), accountOf(three)],
			},
		],
	])('The employee keeps the old address when its holder is %s.', (_, given) => {
		expect(fields(decide(given))).toEqual(['jobTitle']);
	});

	it('The employee gets the address when the other user gives it up in the same run.', () => {
		const accounts = [accountOf(one), user({ login: 'p2@example.com', email: 'x@y.example' })];
		const decision = decide({ people: [taking('2')], accounts });
		expect(fields(decision)).toEqual(['email', 'jobTitle']);
		expect(decision.reason).toContain('belongs to the user p2@example.com (login p2@example.com). Correct');
	});

	it('The item says what to do when the address belongs to a leaver.', () => {
		const left = employee({ id: '2', status: 'inactive' });
		const given = { people: [taking('2'), left], accounts: [accountOf(one), accountOf(two)] };
		expect(decide(given).reason).toContain(
			'who has left the company. Give that user another address in iSpring Learn.',
		);
		expect(decide(given, '2')).toMatchObject({ action: 'deactivate', outcome: 'planned' });
	});

	it('The item says when the other employee is not covered by the run.', () => {
		const people = [taking('2'), employee({ id: '2', workEmail: 'p1@example.com' })];
		const given = { people, accounts: [accountOf(one), accountOf(two)] };
		const some = new Set(['1']);
		expect(decide({ ...given, changed: { changed: some, deleted: some } }).reason).toContain(
			'This run does not cover that employee; the next full run covers both.',
		);
		expect(fields(decide(given))).toEqual(['email', 'jobTitle', 'login']);
	});

	it('A new employee does not get the address, and is disputed.', () => {
		// 1 would have given up the address that the new one is to get.
		const fresh = employee({ id: '9', workEmail: 'p1@example.com' });
		const given = { people: [taking('2'), two, fresh], accounts: [accountOf(one), accountOf(two)] };
		expect(decide(given, '9')).toMatchObject({ situation: 'disputed', action: 'none' });
	});
});

describe('Taken addresses in both systems', () => {
	let systems: TwoSystems;
	beforeEach(async () => {
		systems = await startTwoSystems();
	});
	afterEach(async () => {
		await systems.close();
	});

	it('The plan promises only changes that iSpring Learn accepts.', async () => {
		const department = 'Operations';
		addEmployee(systems.bamboo, {
			id: '1',
			workEmail: 'sam.sample2@example.com',
			jobTitle: 'Head',
			department,
		});
		addEmployee(systems.bamboo, { id: '2', workEmail: 'sam.sample2@example.com', department });
		const account = systems.account('1');
		systems.account('2');
		const { items } = await systems.plan();
		const applied = await systems.apply(items);
		expect(applied.items.map(({ item }) => [item.action, item.outcome])).toEqual([['update', 'done']]);
		expect(account.fields).toMatchObject({ email: 'sam.sample1@example.com', job_title: 'Head' });
		systems.clearLogs();
		expect((await systems.sync()).summary.status).toBe('success');
		expect(systems.changes()).toEqual([]);
	});
});

import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { startTwoSystems, type TwoSystems } from '../two-systems.mts';
import { accountOf, decisionOn, employee, planOf, PROFILE_FIELDS, user, type Given } from '../world.mts';

const one = employee({ id: '1' });
const two = employee({ id: '2' });
const three = employee({ id: '3' });
const taking = (whose: string, given: Parameters<typeof employee>[0] = {}) =>
	employee({ id: '1', workEmail: `p${whose}@example.com`, jobTitle: 'Head', ...given });
const uniqueEmails = PROFILE_FIELDS.map((field) => ({ ...field, isUnique: field.name === 'email' }));
const kept = (given: Given, employeeId = '1') =>
	decisionOn(employeeId, { profileFields: uniqueEmails, ...given });
const fields = ({ changes }: ReturnType<typeof kept>) => changes.map(({ field }) => field);

describe('somebody whose new address another user has and keeps', () => {
	it('keeps their own, and all else is updated', () => {
		const given = { people: [taking('2'), two], accounts: [accountOf(one), accountOf(two)] };
		const decision = kept(given);
		expect([decision.action, decision.outcome, fields(decision)]).toEqual([
			'update',
			'planned',
			['jobTitle'],
		]);
		expect(decision.writes.fields).toEqual({ job_title: 'Head' });
		expect(decision.reason).toBe(
			'Differs in jobTitle. Keeps the old e-mail, since p2@example.com belongs to the user Sam Sample2 (login p2@example.com), who keeps the BambooHR ID of Sam Sample2 (employee 2). Correct the address of one of the two.',
		);
		expect(planOf({ ...given, profileFields: uniqueEmails }).warnings).toContain(
			'1 person keeps the old e-mail or login, since another user has the new one: look at their items.',
		);
	});

	it('is an item also when nothing else differs', () => {
		const people = [taking('2', { jobTitle: 'Clerk' }), two];
		const decision = kept({ people, accounts: [accountOf(one), accountOf(two)] });
		expect(decision).toMatchObject({ action: 'none', outcome: 'skipped', needsAttention: true, changes: [] });
	});

	it('gets the e-mail, and keeps the login, where people may share an e-mail', () => {
		const given = { people: [taking('2'), two], accounts: [accountOf(one), accountOf(two)] };
		const decision = kept({ ...given, profileFields: PROFILE_FIELDS });
		expect(fields(decision)).toEqual(['email', 'jobTitle']);
		expect(decision.reason).toContain('Keeps the old login, since p2@example.com');
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
	])('keeps it when it is that of %s', (_, given) => {
		expect(fields(kept(given))).toEqual(['jobTitle']);
	});

	it('gets the e-mail, and keeps the login, where a user of nobody has only the login', () => {
		const accounts = [accountOf(one), user({ login: 'p2@example.com', email: 'x@y.example' })];
		const decision = kept({ people: [taking('2')], accounts });
		expect(fields(decision)).toEqual(['email', 'jobTitle']);
		expect(decision.reason).toContain('belongs to the user p2@example.com (login p2@example.com). Correct');
	});

	it('reads what to do when it is that of somebody who has left', () => {
		const left = employee({ id: '2', status: 'inactive' });
		const given = { people: [taking('2'), left], accounts: [accountOf(one), accountOf(two)] };
		expect(kept(given).reason).toContain(
			'a record that has left. Give that user another address in iSpring Learn.',
		);
		expect(kept(given, '2')).toMatchObject({ action: 'deactivate', outcome: 'planned' });
	});

	it('reads that the other one is not among the people of this run', () => {
		const people = [taking('2'), employee({ id: '2', workEmail: 'p1@example.com' })];
		const given = { people, accounts: [accountOf(one), accountOf(two)] };
		const some = new Set(['1']);
		expect(kept({ ...given, changed: { changed: some, deleted: some } }).reason).toContain(
			'This run is not about that employee; the next full run looks at both.',
		);
		expect(fields(kept(given))).toEqual(['email', 'jobTitle', 'login']);
	});

	it('leaves a new employee without that address, too', () => {
		// 1 would have given up the address that the new one is to get.
		const fresh = employee({ id: '9', workEmail: 'p1@example.com' });
		const given = { people: [taking('2'), two, fresh], accounts: [accountOf(one), accountOf(two)] };
		expect(kept(given, '9')).toMatchObject({ situation: 'disputed', action: 'none' });
	});
});

describe('in both systems', () => {
	let systems: TwoSystems;
	beforeEach(async () => {
		systems = await startTwoSystems();
	});
	afterEach(async () => {
		await systems.close();
	});

	it('the plan promises only what can be done, and the second run writes nothing', async () => {
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
		systems.forget();
		expect((await systems.sync()).summary.status).toBe('success');
		expect(systems.changes()).toEqual([]);
	});
});

import type { Employee } from '../../../src/bamboohr/employees/Employee';
import type { User } from '../../../src/ispring/users/User';
import { differences } from '../../../src/people/plan/differences';
import type { PeopleSettings } from '../../../src/people/settings';
import { accountOf, contextOf, employee, profileField, PROFILE_FIELDS, user, type Given } from '../world.mts';

const STAYS = {
	changes: [],
	writes: { fields: {}, joinGroups: [], leaveGroupIds: [] },
	problems: [],
	notes: [],
	alerts: [],
	left: [],
	// The writes say the same.
	values: expect.any(Array),
};

/** Of one employee and their account, in a company with whoever else is given. */
function between(
	one: Employee,
	account: User | undefined,
	given: Given = {},
	settings: Partial<PeopleSettings> = {},
) {
	const { people = [], accounts = [], ...more } = given;
	const everybody = {
		people: [one, ...people],
		accounts: [...(account ? [account] : []), ...accounts],
		...more,
	};
	return differences(one, account, contextOf(everybody, settings));
}

it('an account in step differs in nothing', () => {
	expect(between(employee(), accountOf(employee()))).toEqual(STAYS);
});

describe('a profile', () => {
	const one = employee({ jobTitle: 'Chief' });

	it('differs where BambooHR says something else', () => {
		const account = accountOf(one, { login: 'sam', email: 'p1@example.com', fields: { job_title: 'Clerk' } });
		expect(between(one, account)).toEqual({
			...STAYS,
			changes: [{ field: 'jobTitle', from: 'Clerk', to: 'Chief' }],
			writes: { ...STAYS.writes, fields: { job_title: 'Chief' } },
		});
	});

	it('differs where the account says nothing', () => {
		const account = accountOf({ ...one, jobTitle: null });
		expect(between(one, account).changes).toEqual([{ field: 'jobTitle', from: null, to: 'Chief' }]);
	});

	it('stays where BambooHR is empty or hidden', () => {
		const account = accountOf(one, { fields: { phone: '555' } });
		expect(between({ ...one, jobTitle: null, lastName: undefined }, account)).toEqual(STAYS);
	});

	it('cannot be written with a value that is none of the choices', () => {
		const size = profileField('size', { choices: [{ name: '1', value: 'Large' }] });
		const fieldMapping = [{ bambooHrField: 'location', iSpringField: 'size' }];
		const huge = employee({ location: 'huge' });
		const given = { profileFields: [...PROFILE_FIELDS, size] };
		expect(between(huge, accountOf(huge), given, { fieldMapping }).problems).toEqual([
			'"huge" is not one of the choices of the profile field size.',
		]);
	});

	it('is written where the account says nothing, also when a choice is called nothing', () => {
		const size = profileField('size', { choices: [{ name: '', value: 'Large' }] });
		const fieldMapping = [{ bambooHrField: 'location', iSpringField: 'size' }];
		const large = employee({ location: 'Large' });
		const given = { profileFields: [...PROFILE_FIELDS, size] };
		expect(between(large, accountOf(large), given, { fieldMapping }).changes).toEqual([
			{ field: 'size', from: null, to: 'Large' },
		]);
	});
});

describe('a login', () => {
	const one = employee({ workEmail: 'new@example.com' });
	const fieldsOf = (account: User, settings: Partial<PeopleSettings> = {}, who = one) =>
		between(who, account, {}, settings).writes.fields;

	it('follows the e-mail while it is the e-mail', () => {
		const account = accountOf(one, { login: 'Old@Example.com', email: 'old@example.com' });
		expect(between(one, account)).toEqual({
			...STAYS,
			changes: [
				{ field: 'email', from: 'old@example.com', to: 'new@example.com' },
				{ field: 'login', from: 'Old@Example.com', to: 'new@example.com' },
			],
			writes: { ...STAYS.writes, fields: { email: 'new@example.com', login: 'new@example.com' } },
		});
	});

	it('stays when somebody chose it', () => {
		const account = accountOf(one, { login: 'sam', email: 'old@example.com' });
		expect(fieldsOf(account)).toEqual({ email: 'new@example.com' });
	});

	it('stays when logins are made from another source, which may have been the e-mail before', () => {
		const account = accountOf(one, { login: 'old@example.com', email: 'old@example.com' });
		expect(fieldsOf(account, { loginFrom: 'employeeId' })).toEqual({ email: 'new@example.com' });
	});

	it('stays while the e-mail differs in case only, or BambooHR has none', () => {
		const account = accountOf(one, { login: 'NEW@example.com', email: 'NEW@example.com' });
		expect(fieldsOf(account)).toEqual({});
		const kept = accountOf(one, { login: 'old@example.com', email: 'old@example.com' });
		expect(fieldsOf(kept, {}, { ...one, workEmail: null })).toEqual({});
	});

	it.each([
		'\ufeffnew@example.com',
		'new@example.com\u00a0',
		'new@example.com\u200b',
		'n\u00adew@example.com',
	])('is put right where it holds what nobody can type: %j', (spelling) => {
		const account = accountOf(one, { login: spelling, email: spelling });
		const clean = { email: 'new@example.com', login: 'new@example.com' };
		expect(fieldsOf(account)).toEqual(clean);
		expect(fieldsOf(accountOf(one, clean))).toEqual({});
	});

	it('is not made for an account that has neither login nor e-mail', () => {
		expect(fieldsOf(accountOf(one, { login: '', email: '' }))).toEqual({ email: 'new@example.com' });
	});
});

describe('a department', () => {
	it('is the one of BambooHR, which may have to be made', () => {
		const one = employee({ department: 'Service' });
		expect(between(one, accountOf(one))).toEqual({
			...STAYS,
			changes: [{ field: 'department', from: 'Sales', to: 'Service' }],
			writes: { ...STAYS.writes, departmentName: 'Service' },
		});
		const inSales = employee();
		const lost = accountOf(inSales, { departmentId: 'unseen' });
		expect(between(inSales, lost).changes).toEqual([{ field: 'department', from: null, to: 'Sales' }]);
	});

	it('is not made while the list lacks one that somebody is in: it may be that one', () => {
		const one = employee({ department: 'Service' });
		expect(between(one, accountOf(one, { departmentId: 'unseen' }))).toEqual({
			...STAYS,
			notes: [
				'Stays in their department: iSpring Learn has no department Service under Sample Company, and its list of departments is incomplete, so none is made in this run.',
			],
			alerts: ['missingDepartment'],
		});
	});

	it('stays, with a note, when it does not exist and may not be made', () => {
		const one = employee({ department: 'Service' });
		expect(between(one, accountOf(one), {}, { createDepartments: false })).toEqual({
			...STAYS,
			notes: [
				'Stays in their department: iSpring Learn has no department Service under Sample Company, and Create Departments is off.',
			],
			alerts: ['missingDepartment'],
		});
	});

	it('stays when BambooHR has none; a new account is made in the root then', () => {
		const one = employee({ department: null });
		expect(between(one, accountOf(one))).toEqual(STAYS);
		expect(between(one, undefined).writes.departmentName).toBeNull();
		expect(between(employee(), undefined).writes.departmentName).toBe('Sales');
		expect(between(employee(), undefined).changes).toContainEqual({
			field: 'department',
			from: null,
			to: 'Sales',
		});
	});
});

describe('a division', () => {
	const groups = [
		{ id: 'n', name: 'North', isSmart: false },
		{ id: 's', name: 'South', isSmart: false },
	];
	const one = employee({ division: 'South' });
	const other = employee({ id: '2', division: 'North' });

	it('is a group to be in, and the former one a group to leave', () => {
		expect(between(one, accountOf(one, { groupIds: ['n'] }), { people: [other], groups })).toEqual({
			...STAYS,
			changes: [{ field: 'division', from: 'North', to: 'South' }],
			writes: { fields: {}, joinGroups: ['South'], leaveGroupIds: ['n'] },
		});
	});

	it('that is gone is left', () => {
		const none = { ...one, division: null };
		expect(between(none, accountOf(none, { groupIds: ['n'] }), { people: [other], groups })).toEqual({
			...STAYS,
			changes: [{ field: 'division', from: 'North', to: null }],
			writes: { ...STAYS.writes, leaveGroupIds: ['n'] },
		});
	});

	it('names all groups that are left', () => {
		const west = { id: 'w', name: 'West', isSmart: false };
		const people = [other, employee({ id: '3', division: 'West' })];
		const account = accountOf(one, { groupIds: ['n', 'w', 's'] });
		expect(between(one, account, { people, groups: [...groups, west] }).changes).toEqual([
			{ field: 'division', from: 'North, West', to: 'South' },
		]);
	});

	it('is joined by somebody new, and is nothing when divisions are no groups', () => {
		expect(between(one, undefined).changes).toContainEqual({ field: 'division', from: null, to: 'South' });
		expect(between(one, accountOf(one), { groups }, { divisionsAsGroups: false })).toEqual(STAYS);
	});
});

describe('a supervisor', () => {
	const boss = employee({ id: '2', firstName: 'Bo', lastName: 'Day' });
	const one = employee({ supervisorId: '2' });
	const ledBy = (supervisorId: string) => accountOf(one, { subordination: { type: 'manual', supervisorId } });
	const withBoss = { people: [boss], accounts: [accountOf(boss)] };

	it('is set when another leads', () => {
		const old = user({ id: 'u9', fields: { first_name: 'Old', last_name: 'Boss' } });
		expect(between(one, ledBy('u9'), { ...withBoss, accounts: [accountOf(boss), old] })).toEqual({
			...STAYS,
			changes: [{ field: 'supervisor', from: 'Old Boss', to: 'Bo Day' }],
			writes: { ...STAYS.writes, supervisorEmployeeId: '2' },
		});
		expect(between(one, ledBy('unseen'), withBoss).changes).toMatchObject([{ from: 'unseen' }]);
	});

	it('stays when they lead already', () => {
		expect(between(one, ledBy('u2'), withBoss)).toEqual(STAYS);
	});

	it('is set in place of the one that comes from the department, be it the same', () => {
		const account = accountOf(one, { subordination: { type: 'inherit', supervisorId: 'u2' } });
		expect(between(one, account, withBoss).changes).toEqual([
			{ field: 'supervisor', from: null, to: 'Bo Day' },
		]);
	});

	it('is found by e-mail, too, or gets an account in the same run', () => {
		const matched = { people: [boss], accounts: [user({ id: 'm', login: 'p2@example.com' })] };
		expect(between(one, accountOf(one), matched).writes.supervisorEmployeeId).toBe('2');
		expect(between(one, accountOf(one), { people: [boss] }).writes.supervisorEmployeeId).toBe('2');
		expect(between(one, undefined, { people: [boss] }).writes.supervisorEmployeeId).toBe('2');
	});

	it('stays, with a note, when they have no account and get none', () => {
		const gone = employee({ ...boss, status: 'inactive' });
		expect(between(one, ledBy('u9'), { people: [gone] })).toEqual({
			...STAYS,
			notes: ['The supervisor Bo Day has no account.'],
		});
	});

	it('is taken away only when one was named and BambooHR has none', () => {
		const alone = { ...one, supervisorId: null };
		expect(between(alone, ledBy('u2'), withBoss)).toEqual({
			...STAYS,
			changes: [{ field: 'supervisor', from: 'Bo Day', to: null }],
			writes: { ...STAYS.writes, supervisorEmployeeId: null },
		});
		const inherits = accountOf(one, { subordination: { type: 'inherit', supervisorId: 'u2' } });
		expect(between(alone, inherits, withBoss)).toEqual(STAYS);
		expect(between(alone, undefined, withBoss).writes).not.toHaveProperty('supervisorEmployeeId');
	});

	it('stays when the key may not see who it is, when it is nobody who is known, or oneself', () => {
		expect(between({ ...one, supervisorId: undefined }, ledBy('u2'), withBoss)).toEqual(STAYS);
		expect(between({ ...one, supervisorId: '77' }, ledBy('u2'), withBoss)).toEqual(STAYS);
		const own = { ...one, supervisorId: '1' };
		expect(between(own, ledBy('u2'), withBoss)).toEqual(STAYS);
		expect(between(own, undefined).writes).not.toHaveProperty('supervisorEmployeeId');
	});

	it('stays when supervisors are not synced', () => {
		expect(between(one, ledBy('u9'), withBoss, { syncSupervisors: false })).toEqual(STAYS);
	});
});

import type { Employee } from '../../../src/bamboohr/employees/Employee';
import type { User } from '../../../src/ispring/users/User';
import { findDifferences } from '../../../src/people/plan/find-differences';
import type { PeopleSettings } from '../../../src/people/settings';
import {
	accountOf,
	contextOf,
	employee,
	profileField,
	PROFILE_FIELDS,
	user,
	type Given,
	mapField,
} from '../world.mts';

const STAYS = {
	changes: [],
	writes: { fields: {}, joinGroups: [], leaveGroupIds: [] },
	problems: [],
	notes: [],
	alerts: [],
	tolerated: [],
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
	return findDifferences(one, account, contextOf(everybody, settings));
}

it('A user in step with their employee has no differences.', () => {
	expect(between(employee(), accountOf(employee()))).toEqual(STAYS);
});

describe('The profile', () => {
	const one = employee({ jobTitle: 'Chief' });

	it('A profile value differs when BambooHR has another value.', () => {
		const account = accountOf(one, { login: 'sam', email: 'p1@example.com', fields: { job_title: 'Clerk' } });
		expect(between(one, account)).toEqual({
			...STAYS,
			changes: [{ field: 'jobTitle', from: 'Clerk', to: 'Chief' }],
			writes: { ...STAYS.writes, fields: { job_title: 'Chief' } },
		});
	});

	it('A profile value differs when the user has none.', () => {
		const account = accountOf({ ...one, jobTitle: null });
		expect(between(one, account).changes).toEqual([{ field: 'jobTitle', from: null, to: 'Chief' }]);
	});

	it('A profile value stays when BambooHR has none or hides it.', () => {
		const account = accountOf(one, { fields: { phone: '555' } });
		expect(between({ ...one, jobTitle: null, lastName: undefined }, account)).toEqual(STAYS);
	});

	it("A value that is not one of the field's choices cannot be written.", () => {
		const size = profileField('size', { choices: [{ name: '1', value: 'Large' }] });
		const fieldMapping = [mapField('location', 'size')];
		const huge = employee({ location: 'huge' });
		const given = { profileFields: [...PROFILE_FIELDS, size] };
		expect(between(huge, accountOf(huge), given, { fieldMapping }).problems).toEqual([
			'"huge" is not one of the choices of the profile field size.',
		]);
	});

	it('A value is written to a user who has none, even when one of the choices has an empty name.', () => {
		const size = profileField('size', { choices: [{ name: '', value: 'Large' }] });
		const fieldMapping = [mapField('location', 'size')];
		const large = employee({ location: 'Large' });
		const given = { profileFields: [...PROFILE_FIELDS, size] };
		expect(between(large, accountOf(large), given, { fieldMapping }).changes).toEqual([
			{ field: 'size', from: null, to: 'Large' },
		]);
	});
});

describe('The login', () => {
	const one = employee({ workEmail: 'new@example.com' });
	const fieldsOf = (account: User, settings: Partial<PeopleSettings> = {}, who = one) =>
		between(who, account, {}, settings).writes.fields;

	it('A login that is the email follows the email.', () => {
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

	it('A login that somebody chose stays.', () => {
		const account = accountOf(one, { login: 'sam', email: 'old@example.com' });
		expect(fieldsOf(account)).toEqual({ email: 'new@example.com' });
	});

	it('A login stays when logins are made from another source.', () => {
		const account = accountOf(one, { login: 'old@example.com', email: 'old@example.com' });
		expect(fieldsOf(account, { loginFrom: 'employeeId' })).toEqual({ email: 'new@example.com' });
	});

	it('A login stays when the email differs in case only.', () => {
		const account = accountOf(one, { login: 'NEW@example.com', email: 'NEW@example.com' });
		expect(fieldsOf(account)).toEqual({});
		const oldUser = accountOf(one, { login: 'old@example.com', email: 'old@example.com' });
		expect(fieldsOf(oldUser, {}, { ...one, workEmail: null })).toEqual({});
	});

	it.each([
		'\ufeffnew@example.com',
		'new@example.com\u00a0',
		'new@example.com\u200b',
		'n\u00adew@example.com',
	])('A login that contains invisible characters is corrected.', (spelling) => {
		const account = accountOf(one, { login: spelling, email: spelling });
		const clean = { email: 'new@example.com', login: 'new@example.com' };
		expect(fieldsOf(account)).toEqual(clean);
		expect(fieldsOf(accountOf(one, clean))).toEqual({});
	});

	it('A user without a login and an email gets no login.', () => {
		expect(fieldsOf(accountOf(one, { login: '', email: '' }))).toEqual({ email: 'new@example.com' });
	});
});

describe('The department', () => {
	it('A user moves to the department of their employee, which is created if needed.', () => {
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

	it('No department is created while the list lacks one that users are in.', () => {
		const one = employee({ department: 'Service' });
		expect(between(one, accountOf(one, { departmentId: 'unseen' }))).toEqual({
			...STAYS,
			notes: [
				'Department unchanged: iSpring Learn has no department Service under Sample Company, and its list of departments is incomplete, so this run creates none.',
			],
			alerts: ['missingDepartment'],
		});
	});

	it('A user stays in their department when the right one may not be created.', () => {
		const one = employee({ department: 'Service' });
		expect(between(one, accountOf(one), {}, { createDepartments: false })).toEqual({
			...STAYS,
			notes: [
				'Department unchanged: iSpring Learn has no department Service under Sample Company, and Create Departments is off.',
			],
			alerts: ['missingDepartment'],
		});
	});

	it('A user stays in their department when BambooHR has none, and a new user is created in the root.', () => {
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

describe('The group of the division', () => {
	const groups = [
		{ id: 'n', name: 'North', isSmart: false },
		{ id: 's', name: 'South', isSmart: false },
	];
	const one = employee({ division: 'South' });
	const other = employee({ id: '2', division: 'North' });

	it('A user joins the group of their new division.', () => {
		expect(between(one, accountOf(one, { groupIds: ['n'] }), { people: [other], groups })).toEqual({
			...STAYS,
			changes: [{ field: 'division', from: 'North', to: 'South' }],
			writes: { fields: {}, joinGroups: ['South'], leaveGroupIds: ['n'] },
		});
	});

	it('A user leaves the group of a division that they no longer have.', () => {
		const none = { ...one, division: null };
		expect(between(none, accountOf(none, { groupIds: ['n'] }), { people: [other], groups })).toEqual({
			...STAYS,
			changes: [{ field: 'division', from: 'North', to: null }],
			writes: { ...STAYS.writes, leaveGroupIds: ['n'] },
		});
	});

	it('The change names all groups that are left.', () => {
		const west = { id: 'w', name: 'West', isSmart: false };
		const people = [other, employee({ id: '3', division: 'West' })];
		const account = accountOf(one, { groupIds: ['n', 'w', 's'] });
		expect(between(one, account, { people, groups: [...groups, west] }).changes).toEqual([
			{ field: 'division', from: 'North, West', to: 'South' },
		]);
	});

	it('A new user joins the group of their division.', () => {
		expect(between(one, undefined).changes).toContainEqual({ field: 'division', from: null, to: 'South' });
		expect(between(one, accountOf(one), { groups }, { groupsFrom: [] })).toEqual(STAYS);
	});
});

describe('The supervisor', () => {
	const boss = employee({ id: '2', firstName: 'Bo', lastName: 'Day' });
	const one = employee({ supervisorId: '2' });
	const ledBy = (supervisorId: string) => accountOf(one, { subordination: { type: 'manual', supervisorId } });
	const withBoss = { people: [boss], accounts: [accountOf(boss)] };

	it('A user gets the supervisor whom BambooHR names.', () => {
		const old = user({ id: 'u9', fields: { first_name: 'Old', last_name: 'Boss' } });
		expect(between(one, ledBy('u9'), { ...withBoss, accounts: [accountOf(boss), old] })).toEqual({
			...STAYS,
			changes: [{ field: 'supervisor', from: 'Old Boss', to: 'Bo Day' }],
			writes: { ...STAYS.writes, supervisorEmployeeId: '2' },
		});
		expect(between(one, ledBy('unseen'), withBoss).changes).toMatchObject([{ from: 'unseen' }]);
	});

	it('A supervisor who is set already stays.', () => {
		expect(between(one, ledBy('u2'), withBoss)).toEqual(STAYS);
	});

	it('A supervisor replaces the one that comes from the department.', () => {
		const account = accountOf(one, { subordination: { type: 'inherit', supervisorId: 'u2' } });
		expect(between(one, account, withBoss).changes).toEqual([
			{ field: 'supervisor', from: null, to: 'Bo Day' },
		]);
	});

	it('A supervisor is found by email when no ID is stored.', () => {
		const matched = { people: [boss], accounts: [user({ id: 'm', login: 'p2@example.com' })] };
		expect(between(one, accountOf(one), matched).writes.supervisorEmployeeId).toBe('2');
		expect(between(one, accountOf(one), { people: [boss] }).writes.supervisorEmployeeId).toBe('2');
		expect(between(one, undefined, { people: [boss] }).writes.supervisorEmployeeId).toBe('2');
	});

	it('The supervisor stays when BambooHR names nobody who has a user.', () => {
		const gone = employee({ ...boss, status: 'inactive' });
		expect(between(one, ledBy('u9'), { people: [gone] })).toEqual({
			...STAYS,
			notes: ['The supervisor Bo Day has no account.'],
		});
	});

	it('A supervisor is removed only when one was set and BambooHR has none.', () => {
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

	it('The supervisor stays when BambooHR hides who it is.', () => {
		expect(between({ ...one, supervisorId: undefined }, ledBy('u2'), withBoss)).toEqual(STAYS);
		expect(between({ ...one, supervisorId: '77' }, ledBy('u2'), withBoss)).toEqual(STAYS);
		const own = { ...one, supervisorId: '1' };
		expect(between(own, ledBy('u2'), withBoss)).toEqual(STAYS);
		expect(between(own, undefined).writes).not.toHaveProperty('supervisorEmployeeId');
	});

	it('The supervisor stays when supervisors are not synced.', () => {
		expect(between(one, ledBy('u9'), withBoss, { syncSupervisors: false })).toEqual(STAYS);
	});
});

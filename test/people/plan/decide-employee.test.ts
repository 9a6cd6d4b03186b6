import type { Employee } from '../../../src/bamboohr/employees/Employee';
import type { User } from '../../../src/ispring/users/User';
import { NOTHING_TO_WRITE } from '../../../src/people/plan/Decision';
import type { PeopleSettings } from '../../../src/people/settings';
import {
	accountOf,
	decisionOn,
	employee,
	profileField,
	PROFILE_FIELDS,
	user,
	type Given,
	mapField,
} from '../world.mts';

const others = [employee({ id: '50', workEmail: 'other@example.com' })];
const one = employee();
/** With others, so that not everybody has left. */
const decide = (given: Given = {}, settings: Partial<PeopleSettings> = {}) =>
	decisionOn('1', { ...given, people: [...(given.people ?? [one]), ...others] }, settings);

describe('Employees who are left alone', () => {
	it('An employee out of scope is left alone, with the reason.', () => {
		const accounts = [accountOf(one), accountOf(one, { id: 'second' })];
		expect(decide({ accounts }, { departments: ['Service'], employeeIdField: '' })).toMatchObject({
			situation: 'excluded',
			action: 'none',
			outcome: 'skipped',
			reason: 'Out of scope: the department Sales is not one of the selected departments.',
			needsAttention: false,
		});
	});

	it('A disputed employee is left alone and has an item.', () => {
		const accounts = [accountOf(one), accountOf(one, { id: 'second' })];
		expect(decide({ accounts })).toMatchObject({
			situation: 'disputed',
			action: 'none',
			outcome: 'skipped',
			reason: expect.stringMatching(/^Two users have the ID/),
			needsAttention: true,
		});
		expect(decide({ accounts })).not.toHaveProperty('user');
	});

	it('An employee whose user is in step is left alone without an item.', () => {
		const account = accountOf(one);
		expect(decide({ accounts: [account] })).toEqual({
			employee: one,
			user: account,
			name: 'Sam Sample1',
			employeeId: '1',
			situation: 'linked',
			action: 'none',
			changes: [],
			reason: 'No differences.',
			outcome: 'skipped',
			writes: NOTHING_TO_WRITE,
			needsAttention: false,
			alerts: [],
		});
	});

	it('An employee whose user differs only in what cannot be written has an item.', () => {
		const moved = employee({ department: 'Service' });
		const account = accountOf(moved);
		const reason = (one: Employee, ...more: Employee[]) =>
			decide({ people: [one, ...more], accounts: [account] }, { createDepartments: false }).reason;
		const note =
			'Department unchanged: iSpring Learn has no department Service under Sample Company, and Create Departments is off.';
		expect(reason(moved)).toBe(note);
		const boss = employee({ id: '2', status: 'inactive' });
		expect(reason({ ...moved, supervisorId: '2' }, boss)).toBe(
			`${note} The supervisor Sam Sample2 has no account.`,
		);
	});
});

describe('Leavers', () => {
	const left = employee({ status: 'inactive' });
	const leave = (account: Partial<User> = {}, settings: Partial<PeopleSettings> = {}) =>
		decide({ people: [left], accounts: [accountOf(left, account)] }, settings);

	it('Employees who left are deactivated.', () => {
		expect(leave()).toMatchObject({
			situation: 'linked',
			action: 'deactivate',
			changes: [{ field: 'status', from: 'active', to: 'inactive' }],
			reason: 'Left the company: inactive in BambooHR.',
			outcome: 'planned',
			writes: { ...NOTHING_TO_WRITE, status: 'inactive' },
		});
	});

	it('Employees who left are terminated when that is chosen.', () => {
		const terminated = {
			action: 'terminate',
			outcome: 'planned',
			writes: { ...NOTHING_TO_WRITE, status: 'terminated' },
		};
		const settings = { leaverAction: 'terminate' } as const;
		expect(leave({}, settings)).toMatchObject(terminated);
		expect(leave({ status: 'inactive' }, settings)).toMatchObject({
			...terminated,
			changes: [{ field: 'status', from: 'inactive', to: 'terminated' }],
		});
	});

	it('Employees who left keep their user when Leaver Action is Do Nothing, and a warning says so.', () => {
		expect(leave({}, { leaverAction: 'none' })).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			reason: 'Left the company; Leaver Action is Do Nothing.',
		});
	});

	it('Users of leavers who are inactive or terminated already are not written again.', () => {
		expect(leave({ status: 'inactive' })).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			reason: 'Left the company; the account is already inactive.',
		});
		expect(leave({ status: 'terminated' })).toMatchObject({
			action: 'none',
			reason: 'Left the company; the account is already terminated.',
		});
	});

	it('Employees who left get no new user.', () => {
		expect(decide({ people: [left] })).toMatchObject({
			situation: 'unmatched',
			action: 'none',
			outcome: 'skipped',
			reason: 'Left the company and has no account.',
			needsAttention: false,
		});
	});

	it('Employees who left and match no user are reported when an active user has the same name.', () => {
		const left = employee({ status: 'inactive', workEmail: 'team@example.com' });
		const colleague = employee({ id: '2', workEmail: 'team@example.com' });
		const old = accountOf(left, { login: 'old@example.com', fields: { bamboohr_id: '' } });
		const decisionWith = (accounts: User[]) => decide({ people: [left, colleague], accounts });
		const theirs = accountOf(colleague, { fields: { bamboohr_id: '' } });
		const owned = 'Left the company; the user with the same address belongs to Sam Sample2 (employee 2).';
		expect(decisionWith([theirs])).toMatchObject({ reason: owned, needsAttention: false });
		expect(decisionWith([theirs, old])).toMatchObject({
			action: 'none',
			reason: `${owned} Active with the same name: Sam Sample1 (login old@example.com). If this is the same person, deactivate the user in iSpring Learn.`,
			needsAttention: true,
			alerts: ['suspectedLeaver'],
		});
		expect(decisionWith([old])).toMatchObject({
			reason:
				'Left the company. No user has their BambooHR ID, email, or login. Active with the same name: Sam Sample1 (login old@example.com). If this is the same person, deactivate the user in iSpring Learn.',
			needsAttention: true,
		});
	});
});

describe('Active employees', () => {
	it('A user who differs is updated.', () => {
		expect(decide({ accounts: [accountOf(one, { fields: { job_title: 'Boss' } })] })).toMatchObject({
			action: 'update',
			changes: [{ field: 'jobTitle', from: 'Boss', to: 'Clerk' }],
			reason: 'Differs in job title.',
			outcome: 'planned',
			writes: { fields: { job_title: 'Clerk' } },
		});
	});

	it('A user who was found by an address gets the BambooHR ID stored.', () => {
		const found = accountOf(one, { fields: { bamboohr_id: '' } });
		expect(decide({ accounts: [found] })).toMatchObject({
			user: found,
			situation: 'matched',
			action: 'update',
			changes: [{ field: 'bamboohr_id', from: null, to: '1' }],
		});
	});

	it('The reason names the fields that differ, and inactive users are activated.', () => {
		const moved = employee({ department: 'Service', jobTitle: 'Boss', lastName: 'Other' });
		const accounts = [accountOf(one)];
		expect(decide({ people: [moved], accounts }, { createDepartments: false }).reason).toBe(
			'Differs in last name, job title. Department unchanged: iSpring Learn has no department Service under Sample Company, and Create Departments is off.',
		);
	});

	it.each(['inactive', 'terminated'] as const)('An account that is %s is activated again.', (status) => {
		expect(decide({ accounts: [accountOf(one, { status })] })).toMatchObject({
			action: 'activate',
			changes: [{ field: 'status', from: status, to: 'active' }],
			reason: `Active in BambooHR, but the account is ${status}.`,
			outcome: 'planned',
			writes: { fields: {}, status: 'active' },
		});
	});

	it('The status of an active user is not written.', () => {
		expect(
			decide({ accounts: [accountOf(one, { fields: { job_title: 'Boss' } })] }).writes,
		).not.toHaveProperty('status');
	});

	it('A value that cannot be written fails this employee only.', () => {
		const size = profileField('size', { choices: [{ name: '1', value: 'Large' }] });
		const huge = employee({ location: 'huge', jobTitle: 'Boss' });
		const settings = { fieldMapping: [mapField('location', 'size')] };
		const given = { people: [huge], accounts: [accountOf(one)], profileFields: [...PROFILE_FIELDS, size] };
		const error = '"huge" is not one of the choices of the profile field size.';
		expect(decide(given, settings)).toMatchObject({
			action: 'update',
			changes: [{ field: 'jobTitle' }],
			outcome: 'failed',
			error,
			reason: error,
			writes: NOTHING_TO_WRITE,
			needsAttention: true,
		});
		const back = { ...given, accounts: [accountOf(one, { status: 'inactive' })] };
		expect(decide(back, settings)).toMatchObject({ action: 'activate', outcome: 'failed' });
		const inStep = { ...given, people: [{ ...huge, jobTitle: 'Clerk' }] };
		expect(decide(inStep, settings)).toMatchObject({ outcome: 'failed', changes: [] });
	});
});

describe('New employees', () => {
	it('A new employee gets a user with everything that BambooHR has.', () => {
		expect(decide()).toMatchObject({
			situation: 'unmatched',
			action: 'create',
			reason: 'New: no user has this BambooHR ID, email, or login.',
			outcome: 'planned',
			writes: {
				fields: {
					login: 'p1@example.com',
					email: 'p1@example.com',
					first_name: 'Sam',
					last_name: 'Sample1',
					job_title: 'Clerk',
					bamboohr_id: '1',
				},
				departmentName: 'Sales',
			},
		});
		expect(decide().changes[0]).toEqual({ field: 'login', from: null, to: 'p1@example.com' });
	});

	it('The reason says what is left out of a new user.', () => {
		const led = employee({ supervisorId: '2' });
		const boss = employee({ id: '2', status: 'inactive' });
		expect(decide({ people: [led, boss] }).reason).toBe(
			'New: no user has this BambooHR ID, email, or login. The supervisor Sam Sample2 has no account.',
		);
	});

	it('A new employee without a source for the login gets no user, and the reason names it.', () => {
		const nobody = employee({ workEmail: null, homeEmail: null, employeeNumber: null });
		const reason = (settings: Partial<PeopleSettings>) => decide({ people: [nobody] }, settings);
		expect(reason({})).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			needsAttention: true,
			reason:
				'No account: BambooHR has no work email for Sam Sample1, so there is no login. Enter it in BambooHR.',
		});
		expect(reason({ emailFrom: 'workEmailThenHomeEmail' }).reason).toContain('has no email for Sam Sample1');
		expect(reason({ loginFrom: 'employeeNumber' }).reason).toBe(
			'No account: BambooHR has no employee number for Sam Sample1, and the login is based on it. Enter it in BambooHR.',
		);
	});

	it('A new employee gets no user when their department is missing and may not be created.', () => {
		const people = [employee({ department: 'Service' })];
		expect(decide({ people }, { createDepartments: false })).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			needsAttention: true,
			reason:
				'No account: iSpring Learn has no department Service under Sample Company, and Create Departments is off.',
		});
		expect(decide({}, { createDepartments: false })).toMatchObject({ action: 'create', outcome: 'planned' });
	});

	it('A new employee fails alone when a required field has no value.', () => {
		const required = [
			profileField('cost', { label: 'Cost center', isRequired: true }),
			profileField('ROOM', { label: 'Room', isRequired: true }),
		];
		const profileFields = [...PROFILE_FIELDS.map((field) => ({ ...field, isRequired: true })), ...required];
		const people = [employee({ mobilePhone: '555' })];
		expect(decide({ people, profileFields })).toMatchObject({
			action: 'create',
			outcome: 'failed',
			error:
				'iSpring Learn requires the profile field "Cost center", the profile field "Room", for which BambooHR has no value.',
		});
		const fieldMapping = ['cost', 'room'].map((iSpringField) => mapField('id', iSpringField));
		expect(decide({ people, profileFields }, { fieldMapping })).toMatchObject({ outcome: 'planned' });
		expect(decide({ profileFields }, { fieldMapping }).error).toContain('"phone"');
	});

	it('The error names everything that prevents a new user.', () => {
		const size = profileField('size', { choices: [{ name: '1', value: 'Large' }], isRequired: true });
		const given = { people: [employee({ location: 'huge' })], profileFields: [...PROFILE_FIELDS, size] };
		expect(decide(given, { fieldMapping: [mapField('location', 'size')] }).error).toBe(
			'"huge" is not one of the choices of the profile field size. iSpring Learn requires the profile field "size", for which BambooHR has no value.',
		);
	});
});

describe('Administrators', () => {
	const left = employee({ status: 'inactive' });
	const chief = { id: 'r1', type: 'Account_Owner', title: 'Owner', description: '' };
	const on = (given: Partial<User>, settings: Partial<PeopleSettings> = {}, roles = [chief]) =>
		decide({ people: [left], accounts: [accountOf(left, given)], roles }, settings);
	const PROTECTED = {
		action: 'none',
		changes: [],
		outcome: 'skipped',
		reason: 'Skipped: this user is an administrator in iSpring Learn, and Protect Administrators is on.',
		needsAttention: true,
	};

	it('An administrator is neither deactivated nor changed while Protect Administrators is on.', () => {
		const admin = { roleTypes: ['learner', 'department_administrator'] };
		expect(on(admin)).toMatchObject(PROTECTED);
		expect(on({ roleTypes: ['owner'] })).toMatchObject(PROTECTED);
		expect(decide({ accounts: [accountOf(one, { ...admin, fields: { job_title: 'x' } })] })).toMatchObject(
			PROTECTED,
		);
	});

	it('A user is an administrator even when only the ID of their role says so.', () => {
		expect(on({ roleTypes: [], roleIds: ['r2', 'r1'] })).toMatchObject(PROTECTED);
	});

	it('A user whose role is unknown is treated as an administrator.', () => {
		const unknown = {
			...PROTECTED,
			reason:
				'Skipped: iSpring Learn does not return the role of this user, who may be an administrator, and Protect Administrators is on.',
		};
		expect(on({ roleTypes: [], roleIds: [] })).toMatchObject(unknown);
		expect(on({ roleTypes: [], roleIds: ['r2'] })).toMatchObject(unknown);
		expect(on({ roleTypes: [''], roleIds: [] }, {}, [])).toMatchObject(unknown);
		expect(on({ roleTypes: [], roleIds: [] }, { protectAdministrators: false })).toMatchObject({
			action: 'deactivate',
		});
	});

	it('An administrator is treated like other users when the protection is off.', () => {
		expect(on({ roleTypes: ['administrator'] }, { protectAdministrators: false })).toMatchObject({
			action: 'deactivate',
		});
	});

	it('A user who has only the role of new users is not an administrator.', () => {
		const settings = { defaultRole: 'r1' };
		expect(on({ roleTypes: ['owner'], roleIds: ['r1'] }, settings)).toMatchObject({ action: 'deactivate' });
		expect(on({ roleTypes: ['owner'], roleIds: ['r1', 'r2'] }, settings)).toMatchObject(PROTECTED);
		const other = { ...chief, id: 'r2' };
		expect(on({ roleTypes: ['owner'], roleIds: ['r2'] }, settings, [chief, other])).toMatchObject(PROTECTED);
	});

	it('An administrator without differences has no item.', () => {
		expect(decide({ accounts: [accountOf(one, { roleTypes: ['administrator'] })] })).toMatchObject({
			reason: 'No differences.',
			needsAttention: false,
		});
	});
});

describe('Orphans', () => {
	const orphan = (account: Partial<User> = {}, settings: Partial<PeopleSettings> = {}, given: Given = {}) =>
		decisionOn(
			'77',
			{
				accounts: [user({ id: 'o', fields: { bamboohr_id: ' 77 ', first_name: 'Old' }, ...account })],
				...given,
			},
			settings,
		);
	const off = { orphanAction: 'deactivate' } as const;

	it('An orphan is reported and left alone.', () => {
		expect(orphan()).toMatchObject({
			name: 'Old',
			situation: 'orphaned',
			action: 'none',
			outcome: 'skipped',
			needsAttention: true,
			reason: 'BambooHR no longer has employee 77. Check this account; Users Without Employee is Report.',
			changes: [],
			writes: NOTHING_TO_WRITE,
		});
		expect(orphan()).not.toHaveProperty('employee');
	});

	it('An orphan is deactivated when that is chosen.', () => {
		expect(orphan({}, off)).toMatchObject({
			action: 'deactivate',
			changes: [{ field: 'status', from: 'active', to: 'inactive' }],
			reason: 'BambooHR no longer has employee 77.',
			outcome: 'planned',
			writes: { ...NOTHING_TO_WRITE, status: 'inactive' },
			needsAttention: false,
		});
	});

	it('An orphan is left alone when it is inactive or out of scope.', () => {
		expect(orphan({ status: 'terminated' }, off)).toMatchObject({
			action: 'none',
			needsAttention: false,
			reason: 'BambooHR no longer has employee 77; the account is already terminated.',
		});
		expect(orphan({ departmentId: 'root' }, { ...off, departments: ['Sales'] })).toMatchObject({
			action: 'none',
			needsAttention: true,
			reason:
				'BambooHR no longer has employee 77. Check this account. It is only reported, because its department is not one of the selected departments.',
		});
		expect(orphan({}, { ...off, departments: ['sales'] })).toMatchObject({ action: 'deactivate' });
		expect(orphan({ roleTypes: ['administrator'] }, off)).toMatchObject({
			action: 'none',
			needsAttention: true,
		});
	});
});

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
} from '../world.mts';

const others = [employee({ id: '50', workEmail: 'other@example.com' })];
const one = employee();
/** With others, so that not everybody has left. */
const decide = (given: Given = {}, settings: Partial<PeopleSettings> = {}) =>
	decisionOn('1', { ...given, people: [...(given.people ?? [one]), ...others] }, settings);

describe('somebody who is left alone', () => {
	it('is out of scope, whatever else is true of them', () => {
		const accounts = [accountOf(one), accountOf(one, { id: 'second' })];
		expect(decide({ accounts }, { departments: ['Service'], employeeIdField: '' })).toMatchObject({
			situation: 'excluded',
			action: 'none',
			outcome: 'skipped',
			reason: 'Out of scope: the department Sales is not among the chosen ones.',
			needsAttention: false,
		});
	});

	it('is disputed, and hears of it', () => {
		const accounts = [accountOf(one), accountOf(one, { id: 'second' })];
		expect(decide({ accounts })).toMatchObject({
			situation: 'disputed',
			action: 'none',
			outcome: 'skipped',
			reason: expect.stringMatching(/^Two users keep the ID/),
			needsAttention: true,
		});
		expect(decide({ accounts })).not.toHaveProperty('user');
	});

	it('is in step already', () => {
		const account = accountOf(one);
		expect(decide({ accounts: [account] })).toEqual({
			employee: one,
			user: account,
			name: 'Sam Sample1',
			employeeId: '1',
			situation: 'linked',
			action: 'none',
			changes: [],
			reason: 'Nothing differs.',
			outcome: 'skipped',
			writes: NOTHING_TO_WRITE,
			needsAttention: false,
			alerts: [],
		});
	});

	it('is in step but for what cannot be done, which is told', () => {
		const moved = employee({ department: 'Service' });
		const account = accountOf(moved);
		const reason = (one: Employee, ...more: Employee[]) =>
			decide({ people: [one, ...more], accounts: [account] }, { createDepartments: false }).reason;
		const note =
			'Stays in their department: iSpring Learn has no department Service under Sample Company, and Create Departments is off.';
		expect(reason(moved)).toBe(note);
		const boss = employee({ id: '2', status: 'inactive' });
		expect(reason({ ...moved, supervisorId: '2' }, boss)).toBe(
			`${note} The supervisor Sam Sample2 has no account.`,
		);
	});
});

describe('somebody who has left', () => {
	const left = employee({ status: 'inactive' });
	const leave = (account: Partial<User> = {}, settings: Partial<PeopleSettings> = {}) =>
		decide({ people: [left], accounts: [accountOf(left, account)] }, settings);

	it('has the account made inactive', () => {
		expect(leave()).toMatchObject({
			situation: 'linked',
			action: 'deactivate',
			changes: [{ field: 'status', from: 'active', to: 'inactive' }],
			reason: 'Has left: BambooHR calls Sam Sample1 inactive.',
			outcome: 'planned',
			writes: { ...NOTHING_TO_WRITE, status: 'inactive' },
		});
	});

	it('has the employment ended when that is chosen, also when the account is inactive already', () => {
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

	it('keeps the account when that is chosen', () => {
		expect(leave({}, { leaverAction: 'none' })).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			reason: 'Has left; Leaver Action is Do Nothing.',
		});
	});

	it('has nothing to lose twice, and an ended employment is never turned back', () => {
		expect(leave({ status: 'inactive' })).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			reason: 'Has left; the account is already inactive.',
		});
		expect(leave({ status: 'terminated' })).toMatchObject({
			action: 'none',
			reason: 'Has left; the account is already terminated.',
		});
	});

	it('gets no account', () => {
		expect(decide({ people: [left] })).toMatchObject({
			situation: 'unmatched',
			action: 'none',
			outcome: 'skipped',
			reason: 'Has left, and has no account.',
			needsAttention: false,
		});
	});

	it('may still have an active user of the same name, also when a colleague has their address', () => {
		const left = employee({ status: 'inactive', workEmail: 'team@example.com' });
		const colleague = employee({ id: '2', workEmail: 'team@example.com' });
		const old = accountOf(left, { login: 'old@example.com', fields: { bamboohr_id: '' } });
		const told = (accounts: User[]) => decide({ people: [left, colleague], accounts });
		const theirs = accountOf(colleague, { fields: { bamboohr_id: '' } });
		const owned = 'Has left; the user with the same address belongs to Sam Sample2 (employee 2).';
		expect(told([theirs])).toMatchObject({ reason: owned, needsAttention: false });
		expect(told([theirs, old])).toMatchObject({
			action: 'none',
			reason: `${owned} But Sam Sample1 (login old@example.com) has the same name and is active. If that is the same person, deactivate the user in iSpring Learn.`,
			needsAttention: true,
			alerts: ['suspectedLeaver'],
		});
		expect(told([old])).toMatchObject({
			reason:
				'Has left, and no user has their BambooHR ID, e-mail or login; but Sam Sample1 (login old@example.com) has the same name and is active. If that is the same person, deactivate the user in iSpring Learn.',
			needsAttention: true,
		});
	});
});

describe('somebody who works here', () => {
	it('has an account that differs brought into step', () => {
		expect(decide({ accounts: [accountOf(one, { fields: { job_title: 'Boss' } })] })).toMatchObject({
			action: 'update',
			changes: [{ field: 'jobTitle', from: 'Boss', to: 'Clerk' }],
			reason: 'Differs in jobTitle.',
			outcome: 'planned',
			writes: { fields: { job_title: 'Clerk' } },
		});
	});

	it('has the id stored in an account that was found by an address', () => {
		const found = accountOf(one, { fields: { bamboohr_id: '' } });
		expect(decide({ accounts: [found] })).toMatchObject({
			user: found,
			situation: 'matched',
			action: 'update',
			changes: [{ field: 'bamboohr_id', from: null, to: '1' }],
		});
	});

	it('hears which fields differ, and what stays', () => {
		const moved = employee({ department: 'Service', jobTitle: 'Boss', lastName: 'Other' });
		const accounts = [accountOf(one)];
		expect(decide({ people: [moved], accounts }, { createDepartments: false }).reason).toBe(
			'Differs in lastName, jobTitle. Stays in their department: iSpring Learn has no department Service under Sample Company, and Create Departments is off.',
		);
	});

	it.each(['inactive', 'terminated'] as const)('has an account that is %s made active again', (status) => {
		expect(decide({ accounts: [accountOf(one, { status })] })).toMatchObject({
			action: 'activate',
			changes: [{ field: 'status', from: status, to: 'active' }],
			reason: `Works here, but the account is ${status}.`,
			outcome: 'planned',
			writes: { fields: {}, status: 'active' },
		});
	});

	it('has no status written while the account is active', () => {
		expect(
			decide({ accounts: [accountOf(one, { fields: { job_title: 'Boss' } })] }).writes,
		).not.toHaveProperty('status');
	});

	it('fails alone when a value cannot be written, with nothing else of them written', () => {
		const size = profileField('size', { choices: [{ name: '1', value: 'Large' }] });
		const huge = employee({ location: 'huge', jobTitle: 'Boss' });
		const settings = { fieldMapping: [{ bambooHrField: 'location', iSpringField: 'size' }] };
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

describe('somebody new', () => {
	it('gets an account with everything that BambooHR says', () => {
		expect(decide()).toMatchObject({
			situation: 'unmatched',
			action: 'create',
			reason: 'New: no account has this BambooHR id, e-mail or login.',
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

	it('hears what is left out', () => {
		const led = employee({ supervisorId: '2' });
		const boss = employee({ id: '2', status: 'inactive' });
		expect(decide({ people: [led, boss] }).reason).toBe(
			'New: no account has this BambooHR id, e-mail or login. The supervisor Sam Sample2 has no account.',
		);
	});

	it('gets none without a source for the login, which is named', () => {
		const nobody = employee({ workEmail: null, homeEmail: null, employeeNumber: null });
		const reason = (settings: Partial<PeopleSettings>) => decide({ people: [nobody] }, settings);
		expect(reason({})).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			needsAttention: true,
			reason:
				'No account: BambooHR has no work e-mail of Sam Sample1, so there is no login. Enter it in BambooHR.',
		});
		expect(reason({ emailFrom: 'workEmailThenHomeEmail' }).reason).toContain('has no e-mail of Sam Sample1');
		expect(reason({ loginFrom: 'employeeNumber' }).reason).toBe(
			'No account: BambooHR has no employee number of Sam Sample1, from which the login is made. Enter it in BambooHR.',
		);
	});

	it('gets none where the department does not exist and may not be made', () => {
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

	it('fails alone when the account requires a field that BambooHR does not give, by its label', () => {
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
				'iSpring Learn requires the profile field "Cost center", the profile field "Room", which BambooHR does not give.',
		});
		const fieldMapping = ['cost', 'room'].map((iSpringField) => ({ bambooHrField: 'id', iSpringField }));
		expect(decide({ people, profileFields }, { fieldMapping })).toMatchObject({ outcome: 'planned' });
		expect(decide({ profileFields }, { fieldMapping }).error).toContain('"phone"');
	});

	it('hears all that stands in the way', () => {
		const size = profileField('size', { choices: [{ name: '1', value: 'Large' }], isRequired: true });
		const given = { people: [employee({ location: 'huge' })], profileFields: [...PROFILE_FIELDS, size] };
		expect(decide(given, { fieldMapping: [{ bambooHrField: 'location', iSpringField: 'size' }] }).error).toBe(
			'"huge" is not one of the choices of the profile field size. iSpring Learn requires the profile field "size", which BambooHR does not give.',
		);
	});
});

describe('an administrator', () => {
	const left = employee({ status: 'inactive' });
	const chief = { id: 'r1', type: 'Account_Owner', title: 'Owner', description: '' };
	const on = (given: Partial<User>, settings: Partial<PeopleSettings> = {}, roles = [chief]) =>
		decide({ people: [left], accounts: [accountOf(left, given)], roles }, settings);
	const PROTECTED = {
		action: 'none',
		changes: [],
		outcome: 'skipped',
		reason: 'Left alone: an administrator in iSpring Learn, and Protect Administrators is on.',
		needsAttention: true,
	};

	it('is not switched off or changed, and the item says why', () => {
		const admin = { roleTypes: ['learner', 'department_administrator'] };
		expect(on(admin)).toMatchObject(PROTECTED);
		expect(on({ roleTypes: ['owner'] })).toMatchObject(PROTECTED);
		expect(decide({ accounts: [accountOf(one, { ...admin, fields: { job_title: 'x' } })] })).toMatchObject(
			PROTECTED,
		);
	});

	it('is one also when only the id of the role says so', () => {
		expect(on({ roleTypes: [], roleIds: ['r2', 'r1'] })).toMatchObject(PROTECTED);
	});

	it('may be anybody whose role iSpring Learn does not tell', () => {
		const unknown = {
			...PROTECTED,
			reason:
				'Left alone: iSpring Learn does not say which role this user has, so it may be an administrator, and Protect Administrators is on.',
		};
		expect(on({ roleTypes: [], roleIds: [] })).toMatchObject(unknown);
		expect(on({ roleTypes: [], roleIds: ['r2'] })).toMatchObject(unknown);
		expect(on({ roleTypes: [''], roleIds: [] }, {}, [])).toMatchObject(unknown);
		expect(on({ roleTypes: [], roleIds: [] }, { protectAdministrators: false })).toMatchObject({
			action: 'deactivate',
		});
	});

	it('is treated like others when the protection is off', () => {
		expect(on({ roleTypes: ['administrator'] }, { protectAdministrators: false })).toMatchObject({
			action: 'deactivate',
		});
	});

	it('is nobody who has the role that every new account gets, and no other', () => {
		const settings = { defaultRole: 'r1' };
		expect(on({ roleTypes: ['owner'], roleIds: ['r1'] }, settings)).toMatchObject({ action: 'deactivate' });
		expect(on({ roleTypes: ['owner'], roleIds: ['r1', 'r2'] }, settings)).toMatchObject(PROTECTED);
		const other = { ...chief, id: 'r2' };
		expect(on({ roleTypes: ['owner'], roleIds: ['r2'] }, settings, [chief, other])).toMatchObject(PROTECTED);
	});

	it('is left in peace when nothing differs, without a word', () => {
		expect(decide({ accounts: [accountOf(one, { roleTypes: ['administrator'] })] })).toMatchObject({
			reason: 'Nothing differs.',
			needsAttention: false,
		});
	});
});

describe('an account whose employee is gone', () => {
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

	it('is reported', () => {
		expect(orphan()).toMatchObject({
			name: 'Old',
			situation: 'orphaned',
			action: 'none',
			outcome: 'skipped',
			needsAttention: true,
			reason: 'BambooHR has no employee 77 any more. Look at this account; Orphan Action is Report.',
			changes: [],
			writes: NOTHING_TO_WRITE,
		});
		expect(orphan()).not.toHaveProperty('employee');
	});

	it('is made inactive when that is chosen', () => {
		expect(orphan({}, off)).toMatchObject({
			action: 'deactivate',
			changes: [{ field: 'status', from: 'active', to: 'inactive' }],
			reason: 'BambooHR has no employee 77 any more.',
			outcome: 'planned',
			writes: { ...NOTHING_TO_WRITE, status: 'inactive' },
			needsAttention: false,
		});
	});

	it('is left alone when it is inactive already, of another department, or an administrator’s', () => {
		expect(orphan({ status: 'terminated' }, off)).toMatchObject({
			action: 'none',
			needsAttention: false,
			reason: 'BambooHR has no employee 77 any more; the account is already terminated.',
		});
		expect(orphan({ departmentId: 'root' }, { ...off, departments: ['Sales'] })).toMatchObject({
			action: 'none',
			needsAttention: true,
			reason:
				'BambooHR has no employee 77 any more. Look at this account; it is left alone because its department is not among the chosen ones.',
		});
		expect(orphan({}, { ...off, departments: ['sales'] })).toMatchObject({ action: 'deactivate' });
		expect(orphan({ roleTypes: ['administrator'] }, off)).toMatchObject({
			action: 'none',
			needsAttention: true,
		});
	});
});

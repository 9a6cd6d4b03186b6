import type { UserList } from '../../../src/ispring/users/User';
import { NOTHING_TO_WRITE } from '../../../src/people/plan/Decision';
import type { PeopleSettings } from '../../../src/people/settings';
import { accountOf, decisionOn, employee, user, type Given } from '../world.mts';

const one = employee({ workEmail: 'Ann@example.com' });
const others = [employee({ id: '50', workEmail: 'other@example.com' })];
const decide = (given: Given = {}, settings: Partial<PeopleSettings> = {}) =>
	decisionOn('1', { ...given, people: [...(given.people ?? [one]), ...others] }, settings);

describe('While a user of iSpring Learn cannot be read', () => {
	type Suspect = UserList['unreadable'][number];
	const suspect = (given: Partial<Suspect>): Suspect => ({
		id: 'u9',
		why: 'no status',
		names: ['somebody'],
		fields: {},
		...given,
	});
	const failed = {
		action: 'none',
		outcome: 'failed',
		error: 'The user u9 in iSpring Learn may belong to this employee, but could not be read: no status.',
		writes: NOTHING_TO_WRITE,
		needsAttention: true,
	};

	it('An employee whose email or login the unreadable user has fails.', () => {
		expect(decide({ unreadableUsers: [suspect({ names: ['x', 'ANN@example.com'] })] })).toMatchObject(failed);
		const unreadableUsers = [suspect({ names: ['e1'] })];
		expect(decide({ unreadableUsers }, { loginFrom: 'employeeNumber' })).toMatchObject(failed);
		expect(decide({ unreadableUsers })).toMatchObject({ action: 'create', outcome: 'planned' });
	});

	it('An employee whose ID the unreadable user has stored fails.', () => {
		const unreadableUsers = [suspect({ fields: { bamboohr_id: ' 1 ' } })];
		expect(decide({ unreadableUsers })).toMatchObject(failed);
		expect(decide({ unreadableUsers }, { employeeIdField: '' })).toMatchObject({ action: 'create' });
		expect(decide({ unreadableUsers: [suspect({ fields: { bamboohr_id: '2' } })] })).toMatchObject({
			action: 'create',
		});
	});

	it('Every active employee without a linked user fails while the unreadable user has no name at all.', () => {
		const unreadableUsers: Suspect[] = [{ why: 'no object', names: [], fields: {} }];
		expect(decide({ unreadableUsers }).error).toBe(
			'A user without an ID in iSpring Learn may belong to this employee, but could not be read: no object.',
		);
		const people = [employee({ ...one, status: 'inactive' })];
		expect(decide({ people, unreadableUsers }).reason).toBe('Left the company and has no account.');
	});

	it('A linked employee goes on, and one found by an address alone fails.', () => {
		const unreadableUsers = [suspect({ names: ['ann@example.com'] })];
		expect(decide({ unreadableUsers, accounts: [accountOf(one)] })).toMatchObject({
			reason: 'No differences.',
		});
		const accounts = [user({ login: 'ann@example.com' })];
		expect(decide({ unreadableUsers, accounts })).toMatchObject({ ...failed, situation: 'matched' });
	});

	it('An employee without any address is decided as usual.', () => {
		const people = [employee({ workEmail: null })];
		expect(decide({ people, unreadableUsers: [suspect({ names: [''] })] }).reason).toMatch(/^No account: /);
	});
});

describe('An employee record that cannot be read', () => {
	const bad = (raw: string, id?: string) => ({ why: 'hireDate is no date', raw, ...(id && { id }) });

	it('An unreadable record fails alone, under its ID if it has one.', () => {
		const base = {
			situation: 'unmatched',
			action: 'none',
			changes: [],
			outcome: 'failed',
			needsAttention: true,
		};
		expect(decisionOn('9', { unreadableEmployees: [bad('', '9')] })).toMatchObject({
			...base,
			name: 'employee 9',
			error: 'The record of employee 9 in BambooHR could not be read: hireDate is no date.',
			writes: NOTHING_TO_WRITE,
		});
		expect(decisionOn(null, { unreadableEmployees: [bad('')] })).toMatchObject({
			...base,
			name: 'unknown',
			reason: 'An employee record in BambooHR could not be read: hireDate is no date.',
		});
	});

	it('No user is created whose login an unreadable record may have.', () => {
		const raw = JSON.stringify({ workEmail: 'ann@example.com' });
		expect(decide({ unreadableEmployees: [bad(raw, '9')] })).toMatchObject({
			action: 'none',
			outcome: 'failed',
			error:
				'The login Ann@example.com may also belong to employee 9, whose record could not be read: hireDate is no date.',
		});
		expect(decide({ unreadableEmployees: [bad(raw)] }).error).toContain(
			'may also belong to an employee without an ID, whose',
		);
		const longer = JSON.stringify({ workEmail: 'joann@example.com' });
		expect(decide({ unreadableEmployees: [bad(longer, '9')] })).toMatchObject({ action: 'create' });
	});
});

describe('While the list of employees is incomplete', () => {
	const BREAKS_OFF =
		'BambooHR did not return the whole list of employees, so another employee may have the same address. Run again.';
	const partly = (given: Given) => decide({ ...given, isPartial: true });
	const left = employee({ ...one, status: 'inactive' });

	it('A leaver is held, since the number of leavers is unknown.', () => {
		expect(partly({ people: [left], accounts: [accountOf(left)] })).toMatchObject({
			action: 'deactivate',
			outcome: 'held',
		});
	});

	it('An employee found by an address alone is left alone.', () => {
		const accounts = [user({ login: 'ann@example.com' })];
		expect(partly({ people: [left], accounts })).toMatchObject({ outcome: 'failed', error: BREAKS_OFF });
	});

	it('Nobody is created.', () => {
		expect(partly({})).toMatchObject({ action: 'none', outcome: 'failed', error: BREAKS_OFF });
		const accounts = [accountOf(one, { fields: { job_title: 'Boss' } })];
		expect(partly({ accounts })).toMatchObject({ action: 'update', outcome: 'planned' });
	});
});

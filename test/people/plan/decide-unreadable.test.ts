import type { UserList } from '../../../src/ispring/users/User';
import { NOTHING_TO_WRITE } from '../../../src/people/plan/Decision';
import type { PeopleSettings } from '../../../src/people/settings';
import { accountOf, decisionOn, employee, user, type Given } from '../world.mts';

const one = employee({ workEmail: 'Ann@example.com' });
const others = [employee({ id: '50', workEmail: 'other@example.com' })];
const decide = (given: Given = {}, settings: Partial<PeopleSettings> = {}) =>
	decisionOn('1', { ...given, people: [...(given.people ?? [one]), ...others] }, settings);

describe('beside an account that cannot be read', () => {
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
		error: "The account u9 in iSpring Learn may be this person's, but could not be read: no status.",
		writes: NOTHING_TO_WRITE,
		needsAttention: true,
	};

	it('nobody is done anything to whose e-mail or login it has', () => {
		expect(decide({ badUsers: [suspect({ names: ['x', 'ANN@example.com'] })] })).toMatchObject(failed);
		const badUsers = [suspect({ names: ['e1'] })];
		expect(decide({ badUsers }, { loginFrom: 'employeeNumber' })).toMatchObject(failed);
		expect(decide({ badUsers })).toMatchObject({ action: 'create', outcome: 'planned' });
	});

	it('nobody is done anything to whose id it keeps', () => {
		const badUsers = [suspect({ fields: { bamboohr_id: ' 1 ' } })];
		expect(decide({ badUsers })).toMatchObject(failed);
		expect(decide({ badUsers }, { employeeIdField: '' })).toMatchObject({ action: 'create' });
		expect(decide({ badUsers: [suspect({ fields: { bamboohr_id: '2' } })] })).toMatchObject({
			action: 'create',
		});
	});

	it('nobody is who works here while it says nothing at all', () => {
		const badUsers: Suspect[] = [{ why: 'no object', names: [], fields: {} }];
		expect(decide({ badUsers }).error).toBe(
			"An account without an id in iSpring Learn may be this person's, but could not be read: no object.",
		);
		const people = [employee({ ...one, status: 'inactive' })];
		expect(decide({ people, badUsers }).reason).toBe('Has left, and has no account.');
	});

	it('somebody whose account keeps their id goes on; one found by an address alone does not', () => {
		const badUsers = [suspect({ names: ['ann@example.com'] })];
		expect(decide({ badUsers, accounts: [accountOf(one)] })).toMatchObject({ reason: 'Nothing differs.' });
		const accounts = [user({ login: 'ann@example.com' })];
		expect(decide({ badUsers, accounts })).toMatchObject({ ...failed, situation: 'matched' });
	});

	it('somebody without any address goes on as before', () => {
		const people = [employee({ workEmail: null })];
		expect(decide({ people, badUsers: [suspect({ names: [''] })] }).reason).toMatch(/^No account: /);
	});
});

describe('an employee whose record cannot be read', () => {
	const bad = (raw: string, id?: string) => ({ why: 'hireDate is no date', raw, ...(id && { id }) });

	it('fails alone, under the id if there is one', () => {
		const base = {
			situation: 'unmatched',
			action: 'none',
			changes: [],
			outcome: 'failed',
			needsAttention: true,
		};
		expect(decisionOn('9', { badEmployees: [bad('', '9')] })).toMatchObject({
			...base,
			name: 'employee 9',
			error: 'The record of employee 9 in BambooHR could not be read: hireDate is no date.',
			writes: NOTHING_TO_WRITE,
		});
		expect(decisionOn(null, { badEmployees: [bad('')] })).toMatchObject({
			...base,
			name: 'unknown',
			reason: 'An employee record in BambooHR could not be read: hireDate is no date.',
		});
	});

	it('may have the address that somebody new would get: nobody is made then', () => {
		const raw = JSON.stringify({ workEmail: 'ann@example.com' });
		expect(decide({ badEmployees: [bad(raw, '9')] })).toMatchObject({
			action: 'none',
			outcome: 'failed',
			error:
				'The login Ann@example.com may also be that of employee 9, whose record could not be read: hireDate is no date.',
		});
		expect(decide({ badEmployees: [bad(raw)] }).error).toContain(
			'may also be that of an employee without an id, whose',
		);
		const longer = JSON.stringify({ workEmail: 'joann@example.com' });
		expect(decide({ badEmployees: [bad(longer, '9')] })).toMatchObject({ action: 'create' });
	});
});

describe('while only the records of some people are here', () => {
	const BREAKS_OFF =
		'The list of employees in BambooHR breaks off, so nobody knows whether somebody else has the same address. Run again.';
	const partly = (given: Given) => decide({ ...given, isPartial: true });
	const left = employee({ ...one, status: 'inactive' });

	it('somebody who has left is held: nobody knows how many are due', () => {
		expect(partly({ people: [left], accounts: [accountOf(left)] })).toMatchObject({
			action: 'deactivate',
			outcome: 'held',
		});
	});

	it('nobody is whose account was found by an address alone', () => {
		const accounts = [user({ login: 'ann@example.com' })];
		expect(partly({ people: [left], accounts })).toMatchObject({ outcome: 'failed', error: BREAKS_OFF });
	});

	it('nobody is created, but whoever is linked by ID is updated', () => {
		expect(partly({})).toMatchObject({ action: 'none', outcome: 'failed', error: BREAKS_OFF });
		const accounts = [accountOf(one, { fields: { job_title: 'Boss' } })];
		expect(partly({ accounts })).toMatchObject({ action: 'update', outcome: 'planned' });
	});
});

import { linkAddressTransfers } from '../../src/people/plan/address-transfers';
import type { PeopleSettings } from '../../src/people/settings';
import { accountOf, decision, decisionOn, employee, user, type Given } from './world.mts';

const writes = (fields: Record<string, string>) => ({ fields, joinGroups: [], leaveGroupIds: [] });
const giver = (given: Parameters<typeof user>[0], fields: Record<string, string>) =>
	decision({ action: 'update', user: user({ id: 'giver', ...given }), writes: writes(fields) });
const taker = (fields: Record<string, string>) => decision({ action: 'create', writes: writes(fields) });
const waits = (one: ReturnType<typeof giver>, other: ReturnType<typeof taker>) =>
	linkAddressTransfers([other, one])[0]?.waitsFor;

describe('Waiting for an address', () => {
	const old = { login: 'Info@example.com', email: 'mail@example.com' };

	it('Somebody who takes over a login or email waits for the user who has it, in any case.', () => {
		const login = giver(old, { login: 'new@example.com' });
		expect(waits(login, taker({ login: 'info@EXAMPLE.com' }))).toEqual(['giver']);
		expect(waits(login, taker({ email: 'info@example.com' }))).toEqual(['giver']);
		const email = giver(old, { email: 'new@example.com' });
		expect(waits(email, taker({ login: 'mail@example.com' }))).toEqual(['giver']);
		expect(waits(email, taker({ login: 'x', email: 'mail@example.com' }))).toEqual(['giver']);
	});

	it('Somebody who takes both from the same user waits for that user once.', () => {
		const both = giver(old, { login: 'new', email: 'new@example.com' });
		expect(waits(both, taker({ login: 'info@example.com', email: 'mail@example.com' }))).toEqual(['giver']);
	});

	it('Nobody waits for a user who keeps the address, changes only its case, or has none.', () => {
		const both = { login: 'info@example.com', email: 'mail@example.com' };
		expect(waits(giver(old, {}), taker(both))).toBeUndefined();
		expect(waits(giver(old, { login: 'INFO@example.com' }), taker(both))).toBeUndefined();
		expect(waits(giver({ login: '', email: '' }, { login: 'a', email: 'b' }), taker({}))).toBeUndefined();
	});

	it('Nobody waits for a user whose change is not made, nor for themselves.', () => {
		const stays = { ...giver(old, { login: 'new' }), outcome: 'failed' as const };
		expect(waits(stays, taker({ login: 'info@example.com' }))).toBeUndefined();
		const swap = giver(old, { login: 'mail@example.com', email: 'info@example.com' });
		expect(linkAddressTransfers([swap])).toEqual([swap]);
	});

	it('Nobody waits for an employee without a user.', () => {
		const none = taker({ login: 'a@example.com' });
		expect(linkAddressTransfers([none, none])).toEqual([none, none]);
	});
});

describe('A login that another user has', () => {
	const one = employee({ id: '1', firstName: 'Ann', lastName: 'Lee', workEmail: 'info@example.com' });
	const other = employee({ id: '2' });
	const holder = (login: string, email: string) =>
		accountOf(other, { login, email, fields: { first_name: 'Bo', last_name: 'Day' } });
	const about = (given: Given, settings: Partial<PeopleSettings> = {}) =>
		decisionOn('1', { people: [one, other], ...given }, settings);
	const REASON =
		'The login info@example.com of Ann Lee (employee 1) belongs to the user Bo Day (login INFO@example.com), linked to Sam Sample2 (employee 2). If both are the same person, set the profile field "HR Key" of that user to 1; otherwise correct the address of one of the two.';

	it('The login is disputed when that user keeps it.', () => {
		const accounts = [holder('INFO@example.com', 'p2@example.com')];
		expect(about({ accounts })).toMatchObject({ situation: 'disputed', action: 'none', reason: REASON });
	});

	it('The login is available when that user gives it up in the same run.', () => {
		const accounts = [holder('info@example.com', 'info@example.com')];
		expect(about({ accounts })).toMatchObject({ action: 'create', outcome: 'planned', waitsFor: ['u2'] });
	});

	it("A login of a leaver's user is disputed, and the reason names both IDs and what to set.", () => {
		const left = { ...other, status: 'inactive' as const };
		const accounts = [holder('info@example.com', 'info@example.com')];
		expect(about({ people: [one, left], accounts }).reason).toBe(
			'The login info@example.com of Ann Lee (employee 1) belongs to the user Bo Day (login info@example.com), linked to Sam Sample2 (employee 2), who has left the company. If both are the same person, set the profile field "HR Key" of that user to 1; otherwise correct the address of one of the two.',
		);
	});

	it('The login is disputed when the run does not cover the employee who would give it up.', () => {
		const accounts = [holder('INFO@example.com', 'INFO@example.com')];
		const changed = { changed: new Set(['1']), deleted: new Set<string>() };
		expect(about({ accounts, changed })).toMatchObject({ situation: 'disputed', reason: REASON });
	});

	it('The login is disputed when the user who would give it up cannot be written.', () => {
		const admin = { ...holder('INFO@example.com', 'INFO@example.com'), roleTypes: ['administrator'] };
		expect(about({ accounts: [admin] })).toMatchObject({ situation: 'disputed', reason: REASON });
	});

	it('The login is disputed when its user gives up only the email.', () => {
		const settings = { loginFrom: 'employeeNumber' } as const;
		const numbered = [holder('E1', 'old@example.com')];
		expect(about({ accounts: numbered }, settings)).toMatchObject({ situation: 'disputed' });
	});

	it('The login is disputed when its user is linked to an unreadable record.', () => {
		const unreadableEmployees = [{ id: '2', why: 'broken', raw: '' }];
		const accounts = [holder('INFO@example.com', 'INFO@example.com')];
		expect(about({ people: [one], unreadableEmployees, accounts })).toMatchObject({
			reason: REASON.replace('Sam Sample2 (employee 2)', 'employee 2'),
		});
	});

	it('The login is not disputed for leavers, linked employees and those who would get another login.', () => {
		const accounts = [holder('info@example.com', 'p2@example.com')];
		const left = { ...one, status: 'inactive' as const };
		expect(about({ people: [left, other], accounts }).situation).toBe('unmatched');
		const mine = accountOf(one, { login: 'chosen', email: 'info@example.com' });
		expect(about({ accounts: [...accounts, mine] }).situation).toBe('linked');
		expect(about({ accounts }, { loginFrom: 'employeeId' })).toMatchObject({ action: 'create' });
		const nameless = { ...one, workEmail: null };
		expect(about({ people: [nameless, other], accounts: [holder('', 'p2@example.com')] }).reason).toMatch(
			/^No account: /,
		);
	});
});

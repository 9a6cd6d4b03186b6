import { EMPTY_MEMORY, type Memory } from '../../../src/people/memory/Memory';
import { withWorkLeaves } from '../../../src/people/memory/work-leaves';
import type { Absences } from '../../../src/people/plan/absences';
import { lifecycleOf } from '../../../src/people/lifecycle';
import { lastDayIn, leaveText } from '../../../src/people/plan/work-leave';
import type { WorkLeave } from '../../../src/ispring/users/work-leave';
import type { User } from '../../../src/ispring/users/User';
import { accountOf, decisionOn, employee, TODAY, type Given } from '../world.mts';

const LEAVE = { start: '2026-03-01', end: '2026-06-30' };
const away: Absences = { onLeave: new Map([['1', LEAVE]]), unknown: new Set(), mayEnd: true, warnings: [] };
const here: Absences = { ...away, onLeave: new Map() };
const set = (given: Partial<WorkLeave> = {}): WorkLeave => ({ reason: 'OutOfTheOffice', ...LEAVE, ...given });
const remembering = (end: string): Memory => withWorkLeaves(EMPTY_MEMORY, [['u1', end]]);

function decide(absences: Absences, current?: WorkLeave, given: Given = {}, account: Partial<User> = {}) {
	const person = employee();
	const accounts = [accountOf(person, { ...(current ? { workLeave: current } : {}), ...account })];
	return decisionOn('1', { people: [person], accounts, absences, ...given });
}

describe('The work leave of a user', () => {
	it('is set for who is away, as an update of its own.', () => {
		const decision = decide(away);
		expect(decision).toMatchObject({
			action: 'update',
			outcome: 'planned',
			reason: 'Differs in work leave.',
			changes: [{ field: 'workLeave', from: null, to: '2026-03-01 to 2026-06-30' }],
		});
		expect(decision.writes.workLeave).toEqual(LEAVE);
	});

	it('is set for a new user who is away on the first day.', () => {
		const decision = decisionOn('1', { absences: away });
		expect([decision.action, decision.writes.workLeave]).toEqual(['create', LEAVE]);
	});

	const ours = { memory: remembering(LEAVE.end) };
	it.each<[string, Absences, WorkLeave | undefined, Given, unknown]>([
		['nothing is known of time off', away, undefined, { absences: undefined }, undefined],
		['it is as wanted, and ours', away, set(), ours, undefined],
		['it is as wanted, but not known to be ours', away, set(), {}, undefined],
		['somebody set another one by hand', away, set({ reason: 'ParentalLeave' }), ours, undefined],
		['somebody changed its last day', here, set({ end: '2026-05-31' }), ours, undefined],
		['somebody took its last day away', here, { reason: 'OutOfTheOffice', start: TODAY }, ours, undefined],
		['it was set by hand, and begins later', away, set({ start: '2026-04-01' }), {}, undefined],
		['it was set by hand, and is over', away, set({ reason: 'SickLeave', end: '2026-03-09' }), {}, LEAVE],
		['it was set by hand, is over, and nobody is away', here, set({ end: '2026-03-09' }), {}, undefined],
		['the person is back', here, set(), ours, null],
		['the person is back, and the memory was lost', here, set(), {}, undefined],
		[
			'the leave became longer',
			away,
			set({ end: '2026-05-31' }),
			{ memory: remembering('2026-05-31') },
			LEAVE,
		],
		[
			'the leave became shorter',
			away,
			set({ end: '2026-07-31' }),
			{ memory: remembering('2026-07-31') },
			LEAVE,
		],
		[
			'it is over, and iSpring Learn still has it',
			here,
			set({ end: '2026-03-09' }),
			{ memory: remembering('2026-03-09') },
			null,
		],
	])('is right when %s.', (_, absences, current, given, write) => {
		expect(decide(absences, current, given).writes.workLeave).toEqual(write);
	});

	it('is neither ended nor shortened while requests may be missing, but ended when it is over.', () => {
		const blind = { ...here, mayEnd: false };
		expect(decide(blind, set(), ours).action).toBe('none');
		const shorter = { memory: remembering('2026-07-31') };
		expect(decide({ ...away, mayEnd: false }, set({ end: '2026-07-31' }), shorter).action).toBe('none');
		const over = { memory: remembering('2026-03-09') };
		expect(decide(blind, set({ end: '2026-03-09' }), over).writes.workLeave).toBeNull();
	});

	it('stays as it is when the time off of the person is not known.', () => {
		const decision = decide({ ...here, unknown: new Set(['1']) }, set(), ours);
		expect([decision.action, decision.reason]).toEqual([
			'none',
			'No differences. Their time off in BambooHR is not known; the work leave is left as it is.',
		]);
	});

	it('stays as it is when it cannot be read.', () => {
		const decision = decide(away, undefined, {}, { unreadable: ['workLeave'] });
		expect([decision.action, decision.reason]).toEqual([
			'none',
			'No differences. iSpring Learn returned the work leave in an unreadable form; no change is made there.',
		]);
	});

	it('says why it is left as it is.', () => {
		expect(decide(here, set()).reason).toBe(
			'No differences. The work leave (2026-03-01 to 2026-06-30) was not set by this sync, so it is left as it is.',
		);
	});

	it('is not touched for leavers, for people out of scope, and for protected administrators.', () => {
		const leaver = employee({ status: 'inactive' });
		const others = [employee({ id: '2' }), leaver];
		const account = accountOf(leaver, { workLeave: set() });
		const given = { accounts: [account], absences: here, ...ours };
		const left = decisionOn('1', { ...given, people: others }, { maxLeavers: 9 });
		expect([left.action, left.writes.workLeave]).toEqual(['deactivate', undefined]);
		const out = { people: [employee({ department: 'Support' }), employee({ id: '2' })], ...given };
		expect(decisionOn('1', out, { departments: ['Sales'] }).writes.workLeave).toBeUndefined();
		expect(decide(away, undefined, {}, { roleTypes: ['administrator'] }).outcome).toBe('skipped');
	});

	it('does not make anybody a mover.', () => {
		expect(lifecycleOf(decide(away), { fieldMapping: [] })).toBeNull();
	});

	it('is written as a text that tells its last day.', () => {
		expect(lastDayIn(leaveText(LEAVE))).toBe(LEAVE.end);
		expect(lastDayIn(leaveText({ start: TODAY }))).toBeUndefined();
	});
});

import fc from 'fast-check';
import { isLeaver, overLimit } from '../../src/people/plan/leaver-limit';
import { decision, user } from './world.mts';

describe('somebody counts as a leaver', () => {
	const leaver = { action: 'deactivate', user: user(), outcome: 'planned' } as const;

	it('when an active account is to be switched off, whichever way, also while that is held', () => {
		expect(isLeaver(decision(leaver))).toBe(true);
		expect(isLeaver(decision({ ...leaver, action: 'terminate' }))).toBe(true);
		expect(isLeaver(decision({ ...leaver, outcome: 'held' }))).toBe(true);
	});

	it('but not when nothing is taken from them, or nothing will be done', () => {
		expect(isLeaver(decision({ ...leaver, action: 'update' }))).toBe(false);
		expect(isLeaver(decision({ ...leaver, user: user({ status: 'inactive' }) }))).toBe(false);
		expect(isLeaver(decision({ action: 'deactivate' }))).toBe(false);
		expect(isLeaver(decision({ ...leaver, outcome: 'failed' }))).toBe(false);
		expect(isLeaver(decision({ ...leaver, outcome: 'skipped' }))).toBe(false);
	});
});

describe('the limit for leavers', () => {
	it('is what it says: so many are allowed, one more is not', () => {
		expect(overLimit(3, 5, { maxLeavers: 3, maxLeaversPercent: 0 })).toBeUndefined();
		expect(overLimit(4, 5, { maxLeavers: 3, maxLeaversPercent: 100 })).toBe(
			'4 people would lose their accounts; the limit Max Leavers is 3.',
		);
		expect(overLimit(1, 5, { maxLeavers: 0, maxLeaversPercent: 100 })).toBe(
			'1 person would lose their account; the limit Max Leavers is 0.',
		);
	});

	it('counts in percent from ten active users on', () => {
		expect(overLimit(9, 9, { maxLeavers: 50, maxLeaversPercent: 20 })).toBeUndefined();
		expect(overLimit(2, 10, { maxLeavers: 50, maxLeaversPercent: 20 })).toBeUndefined();
		expect(overLimit(3, 10, { maxLeavers: 50, maxLeaversPercent: 20 })).toBe(
			'3 people would lose their accounts, that is 30 % of 10 active users; the limit Max Leavers Percent is 20.',
		);
	});

	it('never stops a run in which nobody leaves, and no smaller number once a larger one is allowed', () => {
		const limits = fc.record({
			maxLeavers: fc.nat({ max: 60 }),
			maxLeaversPercent: fc.nat({ max: 100 }),
		});
		fc.assert(
			fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), limits, (leavers, users, limit) => {
				expect(overLimit(0, users, limit)).toBeUndefined();
				if (overLimit(leavers + 1, users, limit) === undefined)
					expect(overLimit(leavers, users, limit)).toBeUndefined();
			}),
		);
	});
});

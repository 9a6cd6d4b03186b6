import fc from 'fast-check';
import { isLeaver, leaverLimit, overLimit } from '../../src/people/plan/leaver-limit';
import { decision, user } from './world.mts';

describe('Leavers that count', () => {
	const leaver = { action: 'deactivate', user: user(), outcome: 'planned' } as const;

	it('An active user to be deactivated or terminated counts as a leaver, even while held.', () => {
		expect(isLeaver(decision(leaver))).toBe(true);
		expect(isLeaver(decision({ ...leaver, action: 'terminate' }))).toBe(true);
		expect(isLeaver(decision({ ...leaver, outcome: 'held' }))).toBe(true);
	});

	it('A decision that takes no access, or is not to be carried out, does not count as a leaver.', () => {
		expect(isLeaver(decision({ ...leaver, action: 'update' }))).toBe(false);
		expect(isLeaver(decision({ ...leaver, user: user({ status: 'inactive' }) }))).toBe(false);
		expect(isLeaver(decision({ action: 'deactivate' }))).toBe(false);
		expect(isLeaver(decision({ ...leaver, outcome: 'failed' }))).toBe(false);
		expect(isLeaver(decision({ ...leaver, outcome: 'skipped' }))).toBe(false);
	});
});

describe('The limit for leavers', () => {
	it('The limit itself is allowed, and one more is not.', () => {
		expect(overLimit(leaverLimit(3, 5, { maxLeavers: 3, maxLeaversPercent: 0 }))).toBeUndefined();
		expect(overLimit(leaverLimit(4, 5, { maxLeavers: 3, maxLeaversPercent: 100 }))).toBe(
			'4 users would be deactivated; the limit Max Leavers is 3.',
		);
		expect(overLimit(leaverLimit(1, 5, { maxLeavers: 0, maxLeaversPercent: 100 }))).toBe(
			'1 user would be deactivated; the limit Max Leavers is 0.',
		);
	});

	it('The percentage counts from ten active users on.', () => {
		expect(overLimit(leaverLimit(9, 9, { maxLeavers: 50, maxLeaversPercent: 20 }))).toBeUndefined();
		expect(overLimit(leaverLimit(2, 10, { maxLeavers: 50, maxLeaversPercent: 20 }))).toBeUndefined();
		expect(overLimit(leaverLimit(3, 10, { maxLeavers: 50, maxLeaversPercent: 20 }))).toBe(
			'3 users would be deactivated (30% of 10 active users); the limit Max Leavers Percent is 20.',
		);
	});

	it('The limit that counts is the stricter of the two, in users.', () => {
		expect(leaverLimit(3, 10, { maxLeavers: 50, maxLeaversPercent: 20 })).toMatchObject({
			due: 3,
			allowed: 2,
		});
		expect(leaverLimit(3, 199, { maxLeavers: 50, maxLeaversPercent: 20 }).allowed).toBe(39);
		expect(leaverLimit(0, 400, { maxLeavers: 50, maxLeaversPercent: 20 })).toEqual({ due: 0, allowed: 50 });
		// The number is that of the setting which the message names.
		expect(leaverLimit(60, 190, { maxLeavers: 50, maxLeaversPercent: 20 })).toMatchObject({
			allowed: 50,
			exceeded: { setting: 'Max Leavers', value: 50 },
		});
		expect(leaverLimit(9, 9, { maxLeavers: 50, maxLeaversPercent: 0 })).toEqual({ due: 9, allowed: 50 });
	});

	it('The limit never stops a run without leavers, nor fewer leavers than an allowed number.', () => {
		const limits = fc.record({
			maxLeavers: fc.nat({ max: 60 }),
			maxLeaversPercent: fc.nat({ max: 100 }),
		});
		fc.assert(
			fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), limits, (leavers, users, limit) => {
				expect(overLimit(leaverLimit(0, users, limit))).toBeUndefined();
				if (overLimit(leaverLimit(leavers + 1, users, limit)) === undefined)
					expect(overLimit(leaverLimit(leavers, users, limit))).toBeUndefined();
			}),
		);
	});
});

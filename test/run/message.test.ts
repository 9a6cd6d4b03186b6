import { runMessage, type Countable } from '../../src/run/message';

type Run = Parameters<typeof runMessage>[1];

const SYNC: Run = { direction: 'people', operation: 'sync', writes: 1 };
const PLAN: Run = { direction: 'people', operation: 'plan', writes: 0 };
const APPLY: Run = { direction: 'people', operation: 'apply', writes: 1 };

function many(count: number, one: Partial<Countable>): Countable[] {
	return Array.from({ length: count }, () => ({
		action: 'update',
		outcome: 'done',
		needsAttention: false,
		...one,
	}));
}

const UNCHANGED = many(200, { action: 'none', outcome: 'skipped' });

describe('The message of a run', () => {
	it('says what was done', () => {
		const decisions = [
			...many(39, { action: 'update' }),
			...many(3, { action: 'deactivate' }),
			...many(1154, { action: 'create' }),
			...UNCHANGED,
		];
		expect(runMessage(decisions, SYNC)).toBe('1,154 users created, 39 updated, 3 deactivated.');
	});

	it('says what a plan would do, and what is held', () => {
		const decisions = [
			...many(1, { action: 'create', outcome: 'planned' }),
			...many(2, { action: 'activate', outcome: 'planned' }),
			...many(60, { action: 'deactivate', outcome: 'held' }),
			...many(1, { action: 'terminate', outcome: 'held' }),
		];
		expect(runMessage(decisions, PLAN)).toBe(
			'1 user would be created, 2 activated; 60 deactivations and 1 termination held.',
		);
	});

	it('says that a held sync wrote nothing', () => {
		const decisions = [
			...many(5, { action: 'create', outcome: 'planned' }),
			...many(1, { action: 'deactivate', outcome: 'held' }),
		];
		expect(runMessage(decisions, { ...SYNC, writes: 0 })).toBe(
			'Nothing was written: 5 users would be created; 1 deactivation held.',
		);
	});

	it('says who failed, and who needs a look', () => {
		const decisions = [
			...many(1, { action: 'create' }),
			...many(2, { action: 'update', outcome: 'failed' }),
			...many(1, { action: 'none', outcome: 'skipped', needsAttention: true }),
			...many(4, { action: 'none', outcome: 'skipped', needsAttention: true, situation: 'disputed' }),
			...UNCHANGED,
		];
		expect(runMessage(decisions, SYNC)).toBe(
			'1 user created; 2 people could not be synced; 4 people disputed; 1 person skipped.',
		);
		expect(runMessage(many(1, { outcome: 'failed' }), { ...SYNC, writes: 0 })).toBe(
			'Nothing was written: 1 person could not be synced.',
		);
		// Something was written for one of them before the failure.
		expect(runMessage(many(1, { outcome: 'failed' }), SYNC)).toBe('1 person could not be synced.');
	});

	it('says what was approved', () => {
		const decisions = [
			...many(2, { action: 'update' }),
			...many(60, { action: 'deactivate', isApproved: true }),
			...many(1, { action: 'update', outcome: 'skipped', needsAttention: true }),
		];
		expect(runMessage(decisions, APPLY)).toBe(
			'2 users updated; 60 users deactivated after approval; 1 person skipped.',
		);
	});

	it('says that nothing of a plan was carried out', () => {
		const decisions = many(3, { outcome: 'skipped', needsAttention: true });
		expect(runMessage(decisions, { ...APPLY, writes: 0 })).toBe('Nothing was written: 3 people skipped.');
	});

	it('names each kind of training record once', () => {
		const decisions = [
			...many(2, { kind: 'certificate', action: 'create' }),
			...many(1, { kind: 'completion', action: 'create' }),
			...many(4, { kind: 'completion', action: 'update' }),
			...many(1, { kind: 'completion', action: 'none', outcome: 'failed' }),
		];
		expect(runMessage(decisions, { ...SYNC, direction: 'learning' })).toBe(
			'1 training record created, 4 updated, 2 certificates uploaded; 1 record could not be synced.',
		);
	});

	it('says that no changes are needed', () => {
		expect(runMessage([], { ...SYNC, writes: 0 })).toBe('No changes were needed.');
		expect(runMessage(UNCHANGED, PLAN)).toBe('No changes needed.');
		const disputed = many(2, { action: 'none', outcome: 'skipped', needsAttention: true });
		expect(runMessage(disputed, { ...SYNC, writes: 0 })).toBe('No changes were needed; 2 people skipped.');
	});

	it('says how many employees were explained', () => {
		expect(runMessage(UNCHANGED, { ...PLAN, operation: 'explain' })).toBe(
			'Explained for 200 employees what a sync would do.',
		);
	});
});

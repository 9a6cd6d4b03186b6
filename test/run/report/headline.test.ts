import { headline } from '../../../src/run/report/headline';
import { summaryOf } from './sample.mts';

type About = Parameters<typeof headline>[0][number];

function many(count: number, one: About): About[] {
	return Array.from({ length: count }, () => one);
}

describe('The headline of a report', () => {
	it('says what was done, starting with what needs attention', () => {
		const items = [
			...many(3, { action: 'deactivate', outcome: 'done' }),
			...many(1, { action: 'create', outcome: 'done' }),
			...many(2, { action: 'update', outcome: 'failed' }),
			...many(1, { action: 'none', outcome: 'skipped' }),
		];
		expect(headline(items, summaryOf())).toEqual([
			'2 people could not be synced.',
			'1 user was created and 3 were deactivated.',
			'1 person was skipped.',
		]);
	});

	it('says that nothing was written, and what waits for approval', () => {
		const items = [
			...many(1234, { action: 'create', outcome: 'planned' }),
			...many(4, { action: 'deactivate', outcome: 'held' }),
		];
		const { requests } = summaryOf();
		expect(headline(items, summaryOf({ requests: { ...requests, writes: 0 } }))).toEqual([
			'Nothing was written.',
			'Waiting for approval: 4 users would be deactivated.',
			'1,234 users would be created.',
		]);
	});

	it('names each kind of learning record', () => {
		const items = [
			...many(2, { kind: 'certificate', action: 'create', outcome: 'done' }),
			...many(1, { kind: 'completion', action: 'create', outcome: 'done' }),
			...many(1, { kind: 'completion', action: 'none', outcome: 'failed' }),
		];
		expect(headline(items, summaryOf({ direction: 'learning' }))).toEqual([
			'1 record could not be synced.',
			'1 training record was created and 2 certificates were created.',
		]);
	});

	it('says that no changes were needed', () => {
		expect(headline([], summaryOf())).toEqual(['No changes were needed.']);
		expect(headline(many(2, { action: 'none', outcome: 'skipped' }), summaryOf())).toEqual([
			'No changes were needed.',
			'2 people were skipped.',
		]);
	});
});

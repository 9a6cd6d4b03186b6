import { headline } from '../../../src/run/report/headline';
import { summaryOf } from './sample.mts';

type About = Parameters<typeof headline>[0][number];

function many(count: number, one: About): About[] {
	return Array.from({ length: count }, () => one);
}

describe('the headline of a report', () => {
	it('says in plain words what was done, what needs a person first', () => {
		const items = [
			...many(3, { action: 'deactivate', outcome: 'done' }),
			...many(1, { action: 'create', outcome: 'done' }),
			...many(2, { action: 'update', outcome: 'failed' }),
			...many(1, { action: 'none', outcome: 'skipped' }),
		];
		expect(headline(items, summaryOf())).toEqual([
			'2 people failed.',
			'1 user was created and 3 were deactivated.',
			'1 person was left alone.',
		]);
	});

	it('says that nothing was written, and what waits for somebody', () => {
		const items = [
			...many(1234, { action: 'create', outcome: 'planned' }),
			...many(4, { action: 'deactivate', outcome: 'held' }),
		];
		const { requests } = summaryOf();
		expect(headline(items, summaryOf({ requests: { ...requests, writes: 0 } }))).toEqual([
			'Nothing was written.',
			'Held until somebody approves: 4 users would be deactivated.',
			'1,234 users would be created.',
		]);
	});

	it('names each kind of record of learning', () => {
		const items = [
			...many(2, { kind: 'certificate', action: 'create', outcome: 'done' }),
			...many(1, { kind: 'completion', action: 'create', outcome: 'done' }),
			...many(1, { kind: 'completion', action: 'none', outcome: 'failed' }),
		];
		expect(headline(items, summaryOf({ direction: 'learning' }))).toEqual([
			'1 record failed.',
			'1 training record was created and 2 certificates were created.',
		]);
	});

	it('says that nothing had to be changed', () => {
		expect(headline([], summaryOf())).toEqual(['Nothing had to be changed.']);
		expect(headline(many(2, { action: 'none', outcome: 'skipped' }), summaryOf())).toEqual([
			'Nothing had to be changed.',
			'2 people were left alone.',
		]);
	});
});

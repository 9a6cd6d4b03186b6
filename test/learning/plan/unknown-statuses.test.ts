import { unknownStatuses } from '../../../src/learning/plan/unknown-statuses';

const results = (...statuses: string[]) => statuses.map((status) => ({ status }));
const KNOWN = [
	...['not_started', 'in_progress', 'pending', 'complete', 'passed', 'accepted'],
	...['incomplete', 'failed', 'declined'],
];

describe('Unknown completion statuses', () => {
	it('are none of those that the vendor documents', () => {
		expect(unknownStatuses(results(...KNOWN))).toEqual([]);
		expect(unknownStatuses([])).toEqual([]);
	});

	it('are reported with their number of results, the most frequent first', () => {
		const [warning, ...others] = unknownStatuses(results('completed', 'passed', 'viewed', 'viewed', ''));
		expect(others).toEqual([]);
		expect(warning).toMatch(
			/^4 results have a status that this version does not know: "viewed" \(2\), "completed" \(1\), "" \(1\)\. They count as not completed/,
		);
		expect(unknownStatuses(results('completed'))).toEqual([expect.stringMatching(/^1 result has a status/)]);
	});

	it('are reported in one readable line', () => {
		const many = Array.from({ length: 9 }, (_, n) => `word ${n}\n${'x'.repeat(500)}`);
		const [warning = ''] = unknownStatuses(results(...many, 'constructor', '__proto__'));
		expect(warning).toContain('11 results have');
		expect(warning).toContain(' and 6 others');
		expect(warning).not.toContain('\n');
		expect(warning.length).toBeLessThan(600);
	});
});

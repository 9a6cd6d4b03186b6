import { company } from '../../../src/run/report/company';

function rowsOf(counts: Record<string, number>): string[] {
	const rows = [...company({ counts }).markup.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) =>
		row
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
	);
	return rows.slice(1);
}

const COVERAGE = { employeesWithUser: 1160, employeesWithoutUser: 7, employeesDisputed: 2 };

describe('The numbers on the company in a report', () => {
	it('say how many employees have a user', () => {
		expect(rowsOf(COVERAGE)).toEqual(['1,169 employees in scope 1,160 with a user 7 without 2 disputed']);
		expect(rowsOf({ employeesWithUser: 1, employeesWithoutUser: 0, employeesDisputed: 0 })).toEqual([
			'1 employee in scope 1 with a user',
		]);
	});

	it('compare the leavers with the limit', () => {
		expect(rowsOf({ leaversDue: 0, leaverLimit: 50 })).toEqual([
			'Users due to be deactivated Nobody Limit: 50',
		]);
		expect(rowsOf({ leaversDue: 3, leaverLimit: 50, deactivated: 3 })).toEqual([
			'Users due to be deactivated 3 before this run Limit: 50',
		]);
		const { markup } = company({ counts: { leaversDue: 60, leaverLimit: 50 } });
		expect(markup).toContain('class="bar held"');
		expect(markup).toMatch(/<line[^>]*x1="80.91%"/);
	});

	it('are left out of a run that does not count them', () => {
		expect(company({ counts: { employees: 3 } }).markup).toBe('');
	});
});

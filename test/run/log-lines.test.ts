import { logText } from '../../src/run/log-lines';

const item = {
	employeeName: 'Ann Exemplar',
	employeeId: '12',
	action: 'update',
	reason: 'Differs.',
	outcome: 'done' as const,
};

describe('The log of a run', () => {
	it('has a line for every change, and one for an item without changes', () => {
		const changes = [
			{ field: 'email', from: 'old@example.com', to: 'new@example.com' },
			{ field: 'phone', from: null, to: '555' },
		];
		expect(
			logText(
				[
					{ ...item, changes },
					{ ...item, changes: [], action: 'none', outcome: 'skipped' },
				],
				'T',
			),
		).toBe(
			[
				'Time\tName\tChange\tFrom\tTo\tOutcome\tReason',
				'T\tAnn Exemplar (12)\tupdate email\told@example.com\tnew@example.com\tdone\tDiffers.',
				'T\tAnn Exemplar (12)\tupdate phone\t\t555\tdone\tDiffers.',
				'T\tAnn Exemplar (12)\tnone\t\t\tskipped\tDiffers.',
				'',
			].join('\n'),
		);
	});

	it('keeps external texts in their cells, and prevents formulas', () => {
		const changes = [{ field: 'notes', from: '=HYPERLINK("x")', to: 'a\r\nb\tc\u2028d' }];
		const [, line = ''] = logText(
			[{ ...item, employeeName: '@Ann', changes, kind: 'completion', courseTitle: '+1' }],
			'T',
		).split('\n');
		expect(line.split('\t')).toEqual([
			'T',
			"'@Ann (12)",
			'completion "+1" update notes',
			`'=HYPERLINK("x")`,
			'a b c d',
			'done',
			'Differs.',
		]);
	});

	it('contains no formula and no open quote, whatever the names are', () => {
		const people = ['"=1+41"', '"Ava', '＝1+41', '\u200B@SUM(1)', 'Ava\u202Egpj'];
		const named = people.map((employeeName) => ({ ...item, employeeName, changes: [] }));
		const lines = logText(named, 'T').trimEnd().split('\n').slice(1);
		expect(lines.map((line) => line.split('\t')[1])).toEqual([
			`'"=1+41" (12)`,
			'"""Ava (12)"',
			"'＝1+41 (12)",
			"'@SUM(1) (12)",
			'Avagpj (12)',
		]);
	});

	it('shows reasons and errors without characters that reverse text', () => {
		const error = '\u2067Failed for "a\u202Eb"';
		expect(logText([{ ...item, changes: [], error }], 'T')).toContain('\tFailed for "ab"\n');
	});
});

import { readMadeByRules } from '../../../nodes/LearningSync/resources/enrollment/read-made-by-rules';

const ROWS = [{ enrollmentId: 'e-1', id: 7 }, { enrollmentId: 'e-2' }, { enrollmentId: 'e-1' }];
const IDS = ['e-1', 'e-2'];

it.each([
	['a list', IDS],
	['a list as JSON', JSON.stringify(IDS)],
	['rows', ROWS],
	['rows as JSON', ` ${JSON.stringify(ROWS)} `],
	['items', ROWS.map((json) => ({ json }))],
	['a row that has them all', { enrollmentId: IDS }],
	['such a row as JSON', JSON.stringify({ enrollmentId: IDS })],
	['a list of lists', [['e-1'], ['e-2', null]]],
	['a text with commas', 'e-1, "e-2",'],
	['a text with lines', 'e-1\r\ne-2\n'],
])('The IDs of what rules made can be %s.', (_, value) => {
	expect(readMadeByRules(value)).toEqual(IDS);
});

it.each([undefined, null, '', '  '])('%p is no list.', (value) => {
	expect(readMadeByRules(value)).toBeUndefined();
});

it.each([
	[[]],
	['[]'],
	[[{}]],
	[[null]],
	[{ id: 'e-1' }],
	[[{ enrollmentId: '' }]],
	[[true]],
	[{ json: 'e-1' }],
])('%j names no enrollment.', (value) => {
	expect(readMadeByRules(value)).toEqual([]);
});

it('Numbers are IDs, too.', () => {
	expect(readMadeByRules([17, { enrollmentId: 18 }, '19'])).toEqual(['17', '18', '19']);
});

import { readTrackCourses } from '../../../src/ispring/learning/track-courses';
import { scripted } from '../../http/scripted.mts';

const read = async (answer: { status?: number; json: unknown }) =>
	Object.fromEntries(
		await readTrackCourses(scripted(() => answer, { system: 'iSpring Learn' }).transport, ['t-1', 'T-2']),
	);
const ROWS = [
	{ learningTrackId: 't-1', courseId: 'c-1' },
	{ learningTrackId: 't-1', courseId: 'c-2' },
	{ learningTrackId: 't-2', courseId: 'c-1' },
];

it.each([
	['a list', ROWS],
	['a wrapped list', { response: ROWS }],
])('The courses of each track are read from %s.', async (_, json) => {
	expect(await read({ json })).toEqual({ 't-1': ['c-1', 'c-2'], 't-2': ['c-1'] });
});

it.each([
	['refuses', { status: 403, json: {} }],
	['has an unreadable row', { json: [...ROWS, { learningTrackId: 't-1' }] }],
	['answers something else', { json: { a: 1, b: 2 } }],
])('They are unknown when the API %s.', async (_, answer) => {
	expect(await read(answer)).toEqual({ 't-1': null, 't-2': null });
});

it('Without tracks nothing is asked.', async () => {
	const script = scripted(() => ({ json: [] }), { system: 'iSpring Learn' });
	expect(await readTrackCourses(script.transport, [])).toEqual(new Map());
	expect(script.sent).toEqual([]);
});

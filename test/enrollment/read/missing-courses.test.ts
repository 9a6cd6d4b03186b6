import { readMissingCourses } from '../../../src/enrollment/read/missing-courses';
import { scripted } from '../../http/scripted.mts';
import type { Reply } from '../../http/scripted.mts';
import { rule } from '../world.mts';

const CATALOG = [{ id: 'c-1', title: 'Fire Safety' }];
const UUID = '0000F001-aaaa-11ee-8000-00000000000a';

async function missing(courses: string[], reply: Reply = { status: 404, text: 'Unknown content item' }) {
	const script = scripted(() => reply, { system: 'iSpring Learn' });
	const found = await readMissingCourses(script.transport, [rule({ courses }), rule({ courses })], CATALOG);
	return { found, asked: script.sent.map(({ path }) => path) };
}

describe('A course that the list lacks', () => {
	it('is gone when iSpring Learn does not know its ID', async () => {
		expect(await missing(['c-7', UUID])).toEqual({
			found: ['c-7', UUID].map((id) => ({ id, title: id, isGone: true })),
			asked: ['/content/c-7', `/content/${UUID}`],
		});
	});

	it('is there when iSpring Learn knows it, readable or not', async () => {
		const item = { contentItemId: 'c-7', title: 'Ladders', type: 'LearningTrack', viewUrl: '' };
		expect((await missing(['c-7'], { json: item })).found).toEqual([
			{ id: 'c-7', title: 'Ladders', isTrack: true },
		]);
		expect((await missing(['c-7'], { json: { contentItemId: 'c-7', title: null } })).found).toEqual([
			{ id: 'c-7', title: 'c-7' },
		]);
		expect((await missing(['c-7'], { json: 'odd' })).found).toEqual([{ id: 'c-7', title: 'c-7' }]);
	});

	it.each(['c-1', 'C-1', 'fire safety', 'Fire Safty', 'Ladders', 'ISO 27001', 'c-77'])(
		'is not what is listed, or written like a title: %s',
		async (text) => {
			expect(await missing([text])).toEqual({ found: [], asked: [] });
		},
	);

	it.each([403, 500])('is unknown when the answer is %s, which stops the run', async (status) => {
		await expect(missing(['c-7'], { status })).rejects.toThrow(`iSpring Learn answered ${status}`);
	});
});

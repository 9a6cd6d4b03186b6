import { CONTENT_TYPES, readContent, readContentItem } from '../../../src/ispring/learning/content';
import { addCourse, startISpring } from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const answering = (json: unknown) => scripted(() => ({ json }), { system: 'iSpring Learn' });

describe('iSpring Learn content', () => {
	it('is read from all pages with all its values', async () => {
		const ispring = await startISpring({ quirks: { maxPageSize: 2 } });
		try {
			const made = [1, 2, 3].map((n) =>
				addCourse(ispring, { title: `Course ${n}`, description: 'Text', contentItemType: 'LearningTrack' }),
			);
			const items = await readContent(ispringTransport(ispring));
			expect(items.map(({ id }) => id)).toEqual(made.map(({ contentItemId }) => contentItemId));
			expect(items[0]).toEqual({
				id: made[0]?.contentItemId,
				title: 'Course 1',
				description: 'Text',
				type: 'LearningTrack',
				url: made[0]?.viewUrl,
				addedAt: made[0]?.addedDate,
				ownerId: ispring.state.ownerId,
			});
		} finally {
			await ispring.close();
		}
	});

	it.each([true, false])(
		'is read as a single item from a wrapped or bare response (wrapped: %p)',
		async (wrapSingles) => {
			const ispring = await startISpring({ quirks: { wrapSingles } });
			try {
				const { contentItemId } = addCourse(ispring, { title: 'First Aid' });
				const item = await readContentItem(ispringTransport(ispring), contentItemId);
				expect(item).toMatchObject({ id: contentItemId, title: 'First Aid', type: 'Course' });
			} finally {
				await ispring.close();
			}
		},
	);

	it('can have the older name of its type, or none, and no title', async () => {
		const { transport } = answering([
			{ contentItemId: 'c-1', title: 'A', type: 'Quiz' },
			{ contentItemId: 'c-2', title: null, contentItemType: 'Page', type: 'old' },
		]);
		expect(await readContent(transport)).toEqual([
			{ id: 'c-1', title: 'A', type: 'Quiz' },
			{ id: 'c-2', title: '', type: 'Page' },
		]);
	});

	it('counts once when pages repeat it', async () => {
		const item = { contentItemId: 'c-1', title: 'A' };
		expect(await readContent(answering([item, item]).transport)).toHaveLength(1);
	});

	it('cannot be read without an ID, and the error names the field', async () => {
		await expect(readContent(answering([{ title: 'A' }]).transport)).rejects.toThrow(
			'GET /contents: the field "contentItemId" is missing',
		);
		await expect(readContentItem(answering(null).transport, 'c-1')).rejects.toThrow('GET /content/{id}');
	});

	it('has a list of types in alphabetical order without duplicates', () => {
		const sorted = [...CONTENT_TYPES].sort((one, other) => one.localeCompare(other, 'en'));
		expect(CONTENT_TYPES).toEqual(sorted);
		expect(new Set(CONTENT_TYPES).size).toBe(21);
	});
});

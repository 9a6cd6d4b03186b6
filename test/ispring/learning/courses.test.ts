import { readCourses } from '../../../src/ispring/learning/courses';
import { addCourse, startISpring } from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const read = async (contentItems: unknown) =>
	await readCourses(scripted(() => ({ json: { contentItems } }), { system: 'iSpring Learn' }).transport);

describe('iSpring Learn courses', () => {
	it('are read from all pages', async () => {
		const ispring = await startISpring({ quirks: { maxPageSize: 2 } });
		try {
			const made = [1, 2, 3, 4, 5].map((number) => addCourse(ispring, { title: `Fire Safety ${number}` }));
			const courses = await readCourses(ispringTransport(ispring));
			expect(courses).toEqual(
				made.map(({ contentItemId, title, viewUrl }) => ({ id: contentItemId, title, url: viewUrl })),
			);
			expect(ispring.log).toHaveLength(3);
		} finally {
			await ispring.close();
		}
	});

	it('can be read from a wrapped response, and can have no link', async () => {
		expect(
			await read([
				{ contentItemId: 'c-1', title: ' Fire Safety ', viewUrl: null },
				{ contentItem: { contentItemId: 'c-2', title: 'First Aid' } },
			]),
		).toEqual([
			{ id: 'c-1', title: 'Fire Safety' },
			{ id: 'c-2', title: 'First Aid' },
		]);
	});

	it('are returned without those that are unreadable', async () => {
		const odd = [
			null,
			'x',
			{},
			{ contentItemId: 'c-1' },
			{ contentItemId: 'c-2', title: ' ' },
			{ title: 'T' },
		];
		expect(await read([...odd, { contentItemId: 'c-3', title: 'T' }])).toEqual([{ id: 'c-3', title: 'T' }]);
	});

	it('are returned once, although a row may repeat on the next page', async () => {
		const course = { contentItemId: 'c-1', title: 'T' };
		expect(await read([course, course])).toEqual([{ id: 'c-1', title: 'T' }]);
	});

	it('cannot be read from a response without a list', async () => {
		await expect(read({ c: 1 })).rejects.toMatchObject({ kind: 'unexpectedResponse' });
		await expect(read('c')).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});
});

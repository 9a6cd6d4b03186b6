import { addCourse } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const courseId = byId('={{ $json.id }}');

describe('iSpring Learn: Get course', () => {
	it.each([true, false])('returns the course of each item (response wrapped: %p)', async (wrapSingles) => {
		service.ispring.quirks.wrapSingles = wrapSingles;
		const first = addCourse(service.ispring, {
			title: 'First Aid',
			description: 'How to help',
			subtitle: 'Basics',
		});
		const second = addCourse(service.ispring, { title: 'Onboarding', contentItemType: 'LearningTrack' });
		const run = await service.run('course', 'get', {
			parameters: { courseId },
			input: [{ id: first.contentItemId }, { id: second.contentItemId.toUpperCase() }],
		});
		expect(run.items).toEqual([
			{
				courseId: first.contentItemId,
				title: 'First Aid',
				description: 'How to help',
				type: 'Course',
				url: first.viewUrl,
				addedAt: first.addedDate,
				ownerId: service.ispring.state.ownerId,
				subtitle: 'Basics',
			},
			expect.objectContaining({
				title: 'Onboarding',
				type: 'LearningTrack',
				description: null,
				subtitle: null,
			}),
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		// No listing while the IDs are right.
		expect(service.ispring.log.filter(({ path }) => path === '/contents')).toEqual([]);
	});

	it('refuses an unknown ID for its item only, and names the parameter', async () => {
		const { contentItemId } = addCourse(service.ispring, { title: 'First Aid' });
		const unknown = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
		const run = await service.run('course', 'get', {
			parameters: { courseId },
			input: [{ id: unknown }, { id: '12' }, { id: contentItemId }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toEqual([
			expect.objectContaining({
				error: `Course: the ID ${unknown} does not exist in iSpring Learn. [Item 1]`,
			}),
			expect.objectContaining({
				error: expect.stringMatching(/^Course: "12" is not a valid iSpring Learn ID/),
			}),
			expect.objectContaining({ title: 'First Aid' }),
		]);
	});

	it('names the request and the field of an invalid response', async () => {
		service.ispring.faults.push({
			when: ({ path }) => path.startsWith('/content/'),
			effect: { kind: 'body', body: '{"title":"First Aid"}', contentType: 'application/json' },
		});
		const { contentItemId } = addCourse(service.ispring);
		const run = await service.run('course', 'get', { parameters: { courseId: byId(contentItemId) } });
		expect(run.error?.message).toContain('GET /content/{id}: the field "contentItemId" is missing');
	});
});

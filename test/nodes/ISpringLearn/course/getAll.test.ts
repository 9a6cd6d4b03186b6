import { CONTENT_TYPES } from '../../../../src/ispring/learning/content';
import { addCourse } from '../../../../tools/simulator/ispring/index.mts';
import { getAll } from '../../../../nodes/ISpringLearn/resources/course/getAll';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
	addCourse(service.ispring, { title: 'Fire Safety' });
	addCourse(service.ispring, { title: 'Safety Quiz', contentItemType: 'Quiz' });
	addCourse(service.ispring, { title: 'Onboarding', contentItemType: 'LearningTrack' });
});
afterEach(async () => await service.close());

describe('iSpring Learn: Get many courses', () => {
	it('returns content by the filters and limit of each item from one list', async () => {
		service.ispring.quirks.maxPageSize = 2;
		const run = await service.run('course', 'getAll', {
			parameters: {
				returnAll: '={{ $json.all }}',
				limit: 1,
				filters: { contentTypes: '={{ $json.types }}', titleContains: '={{ $json.title }}' },
			},
			input: [
				{ all: false },
				{ all: true },
				{ all: true, types: ['Quiz', 'LearningTrack'] },
				{ all: true, types: 'course,Quiz', title: 'FIRE' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ title }, n) => [run.paired[n], title])).toEqual([
			[{ item: 0 }, 'Fire Safety'],
			[{ item: 1 }, 'Fire Safety'],
			[{ item: 1 }, 'Safety Quiz'],
			[{ item: 1 }, 'Onboarding'],
			[{ item: 2 }, 'Safety Quiz'],
			[{ item: 2 }, 'Onboarding'],
			[{ item: 3 }, 'Fire Safety'],
		]);
		expect(Object.keys(run.items[0] ?? {})).toEqual([
			'courseId',
			'title',
			'description',
			'type',
			'url',
			'addedAt',
			'ownerId',
			'subtitle',
		]);
		expect(service.ispring.log.filter(({ path }) => path === '/contents')).toHaveLength(2);
	});

	it('refuses an unknown content type for its item only', async () => {
		const run = await service.run('course', 'getAll', {
			parameters: { limit: '={{ $json.limit }}', filters: { contentTypes: '={{ $json.types }}' } },
			input: [{ limit: 1, types: ['Podcast'] }, { limit: 0 }, { limit: 1, types: ['Quiz'] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toEqual([
			expect.objectContaining({
				error: expect.stringMatching(/^Filters > Content Types: "Podcast" is not one of Assignment, Audio,/),
			}),
			expect.objectContaining({ error: 'Limit: 0 is not a positive whole number. [Item 2]' }),
			expect.objectContaining({ title: 'Safety Quiz' }),
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	});

	it('offers all content types of the API', () => {
		const shown = JSON.stringify(getAll.properties);
		for (const type of CONTENT_TYPES) expect(shown).toContain(`"value":"${type}"`);
	});
});

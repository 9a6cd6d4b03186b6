import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
	service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
	service.bamboo.state.trainingCategories.set('4', { id: '4', name: 'Health' });
});
afterEach(async () => await service.close());

describe('BambooHR Learning: Get many training categories', () => {
	it('returns the training categories up to the limit of each item from one list', async () => {
		const run = await service.run('trainingCategory', 'getAll', {
			parameters: { returnAll: '={{ $json.all }}', limit: '={{ $json.limit }}' },
			input: [
				{ all: true, limit: 1 },
				{ all: false, limit: 1 },
			],
		});
		expect(run.items).toEqual([
			{ trainingCategoryId: '3', name: 'Safety' },
			{ trainingCategoryId: '4', name: 'Health' },
			{ trainingCategoryId: '3', name: 'Safety' },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 0 }, { item: 1 }]);
		expect(service.bamboo.log).toHaveLength(1);
	});

	it('refuses a limit of 0 for its item only', async () => {
		const run = await service.run('trainingCategory', 'getAll', {
			parameters: { limit: '={{ $json.limit }}' },
			input: [{ limit: 0 }, { limit: 1 }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Limit: 0 is not a positive whole number. [Item 1]' },
			{ name: 'Safety' },
		]);
	});
});

describe('BambooHR Learning: searchTrainingCategories', () => {
	it('lists training categories by name and finds them by part of the name', async () => {
		expect(await service.list('searchTrainingCategories')).toEqual([
			{ name: 'Health', value: '4' },
			{ name: 'Safety', value: '3' },
		]);
		expect(await service.list('searchTrainingCategories', 'saf')).toEqual([{ name: 'Safety', value: '3' }]);
	});
});

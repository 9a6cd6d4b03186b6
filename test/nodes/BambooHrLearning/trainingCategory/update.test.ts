import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
	service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
	service.bamboo.state.trainingCategories.set('4', { id: '4', name: 'Health' });
});
afterEach(async () => await service.close());

describe('BambooHR Learning: Update training category', () => {
	it('renames the training category of each item', async () => {
		const run = await service.run('trainingCategory', 'update', {
			parameters: { trainingCategoryId: byId('={{ $json.id }}'), name: '={{ $json.name }}' },
			input: [
				{ id: '3', name: 'Safety at Work' },
				{ id: 4, name: 'Health at Work' },
			],
		});
		expect(run.items).toEqual([
			{ trainingCategoryId: '3', name: 'Safety at Work' },
			{ trainingCategoryId: '4', name: 'Health at Work' },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(service.bamboo.log).toHaveLength(2);
	});

	it('refuses an unknown ID and an existing name for its item only', async () => {
		const run = await service.run('trainingCategory', 'update', {
			parameters: { trainingCategoryId: byId('={{ $json.id }}'), name: '={{ $json.name }}' },
			input: [{ id: '99', name: 'A' }, { id: '3', name: 'Health' }, { id: '3' }, { id: '3', name: 'B' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Training Category: the ID 99 does not exist in BambooHR. [Item 1]' },
			{ error: 'Name: the training category "Health" with the ID 4 already exists. [Item 2]' },
			{ error: 'Name: it is empty. [Item 3]' },
			{ trainingCategoryId: '3', name: 'B' },
		]);
	});
});

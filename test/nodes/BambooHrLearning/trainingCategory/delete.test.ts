import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
	service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
	service.bamboo.state.trainingCategories.set('4', { id: '4', name: 'Health' });
});
afterEach(async () => await service.close());

describe('BambooHR Learning: Delete training category', () => {
	it('deletes the training category of each item and returns its ID', async () => {
		const run = await service.run('trainingCategory', 'delete', {
			parameters: { trainingCategoryId: byId('={{ $json.id }}') },
			input: [{ id: '3' }, { id: '4' }],
		});
		expect(run.items).toEqual([
			{ deleted: true, trainingCategoryId: '3' },
			{ deleted: true, trainingCategoryId: '4' },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(service.bamboo.log).toHaveLength(2);
	});

	it('refuses an unknown ID for its item only', async () => {
		const run = await service.run('trainingCategory', 'delete', {
			parameters: { trainingCategoryId: byId('={{ $json.id }}') },
			input: [{ id: '99' }, { id: '3' }, {}],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Training Category: the ID 99 does not exist in BambooHR. [Item 1]' },
			{ deleted: true },
			{ error: 'Training Category: it is empty. [Item 3]' },
		]);
		expect([...service.bamboo.state.trainingCategories.keys()]).toEqual(['4']);
	});

	it('succeeds when the response to the deletion is lost', async () => {
		service.bamboo.faults.push({ when: ({ method }) => method === 'DELETE', effect: { kind: 'resetAfter' } });
		const parameters = { trainingCategoryId: byId('3') };
		const run = await service.run('trainingCategory', 'delete', { parameters });
		expect(run.items).toEqual([{ deleted: true, trainingCategoryId: '3' }]);
	});
});

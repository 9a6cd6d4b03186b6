import { addTrainingType } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
	service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
	service.bamboo.state.trainingCategories.set('4', { id: '4', name: 'Health' });
});
afterEach(async () => await service.close());

const names = (items: readonly object[]) => items.map((item) => ('name' in item ? item.name : undefined));

describe('BambooHR Learning: Get many training types', () => {
	beforeEach(() => {
		addTrainingType(service.bamboo, { name: 'First Aid', categoryId: '4' });
		addTrainingType(service.bamboo, { name: 'Ladders', categoryId: '3' });
		addTrainingType(service.bamboo, { name: 'Fire', categoryId: '3' });
	});

	it('returns the training types by the category and limit of each item from one list', async () => {
		const run = await service.run('trainingType', 'getAll', {
			parameters: {
				returnAll: '={{ $json.all }}',
				limit: '={{ $json.limit }}',
				filters: { trainingCategoryId: byId('={{ $json.category }}') },
			},
			input: [
				{ all: true, limit: 1, category: '3' },
				{ all: false, limit: 1, category: '3' },
			],
		});
		expect(names(run.items)).toEqual(['Ladders', 'Fire', 'Ladders']);
		expect(run.paired).toEqual([{ item: 0 }, { item: 0 }, { item: 1 }]);
		expect(run.items[0]).toMatchObject({ categoryId: '3', categoryName: 'Safety' });
		expect(service.bamboo.log).toHaveLength(1);
	});

	it('returns all training types without a filter, simplified or raw', async () => {
		const run = await service.run('trainingType', 'getAll', {
			parameters: { returnAll: true, simple: false },
		});
		expect(names(run.items)).toEqual(['First Aid', 'Ladders', 'Fire']);
		expect(run.items[0]).toMatchObject({ category: { id: '4', name: 'Health' }, renewable: false });
	});

	it('distinguishes a category without training types from an unknown one', async () => {
		service.bamboo.state.trainingCategories.set('5', { id: '5', name: 'Empty' });
		const run = await service.run('trainingType', 'getAll', {
			parameters: { filters: { trainingCategoryId: byId('={{ $json.category }}') } },
			input: [{ category: '5' }, { category: '99' }, {}],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			'Filters > Training Category: the ID 99 does not exist in BambooHR. [Item 2]',
			'Filters > Training Category: it is empty. [Item 3]',
		]);
	});

	it('refuses a limit of 0', async () => {
		const run = await service.run('trainingType', 'getAll', { parameters: { limit: 0 } });
		expect(run.error?.message).toBe('Limit: 0 is not a positive whole number. [Item 1]');
	});

	it('names the field of an unreadable response', async () => {
		const body = JSON.stringify({ 7: { id: '7', name: 'Ladders', required: [] } });
		service.bamboo.faults.push({
			when: () => true,
			effect: { kind: 'body', body, contentType: 'application/json' },
		});
		const run = await service.run('trainingType', 'getAll');
		expect(run.error?.message).toContain('GET /api/v1/training/type: the field "7.required"');
	});
});

describe('BambooHR Learning: searchTrainingTypes', () => {
	it('lists training types with their categories and finds them by either', async () => {
		const ladders = addTrainingType(service.bamboo, { name: 'Ladders', categoryId: '3' });
		const aid = addTrainingType(service.bamboo, { name: 'First Aid' });
		expect(await service.list('searchTrainingTypes')).toEqual([
			{ name: 'First Aid', value: aid.id },
			{ name: 'Ladders (Safety)', value: ladders.id },
		]);
		expect(await service.list('searchTrainingTypes', 'safe')).toHaveLength(1);
	});
});

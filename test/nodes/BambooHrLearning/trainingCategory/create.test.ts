import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
});
afterEach(async () => await service.close());

const names = () => [...service.bamboo.state.trainingCategories.values()].map(({ name }) => name);

describe('BambooHR Learning: Create training category', () => {
	it('creates a training category for each item', async () => {
		const run = await service.run('trainingCategory', 'create', {
			parameters: { name: '={{ $json.name }}' },
			input: [{ name: 'Safety' }, { name: ' Health ' }],
		});
		const [safety, health] = [...service.bamboo.state.trainingCategories.keys()];
		expect(run.items).toEqual([
			{ trainingCategoryId: safety, name: 'Safety' },
			{ trainingCategoryId: health, name: 'Health' },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		// One listing, so as to make none twice.
		expect(service.bamboo.log.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
	});

	it('refuses an existing name, including one that an earlier item created, and names the ID', async () => {
		service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
		const run = await service.run('trainingCategory', 'create', {
			parameters: { name: '={{ $json.name }}' },
			input: [{ name: 'SAFETY' }, { name: 'Health' }, { name: 'Health' }, {}],
			onError: 'continueRegularOutput',
		});
		const id = String(run.items[1]?.trainingCategoryId);
		expect(run.items).toMatchObject([
			{ error: 'Name: the training category "Safety" with the ID 3 already exists. [Item 1]' },
			{ name: 'Health' },
			{ error: `Name: the training category "Health" with the ID ${id} already exists. [Item 3]` },
			{ error: 'Name: it is empty. [Item 4]' },
		]);
		expect(names()).toEqual(['Safety', 'Health']);
	});

	it('reports a name that was taken in the meantime', async () => {
		const state = service.bamboo.state.trainingCategories;
		service.bamboo.faults.push({
			when({ method }) {
				if (method === 'POST') state.set('3', { id: '3', name: 'Safety' });
				return false;
			},
			effect: { kind: 'hang' },
		});
		const run = await service.run('trainingCategory', 'create', { parameters: { name: 'Safety' } });
		expect(run.error?.message).toBe(
			'Name: the training category "Safety" with the ID 3 already exists. [Item 1]',
		);
	});

	it('creates the training category only once when the response is lost', async () => {
		service.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		const run = await service.run('trainingCategory', 'create', { parameters: { name: 'Safety' } });
		expect(run.items).toMatchObject([{ name: 'Safety' }]);
		expect(names()).toEqual(['Safety']);
	});
});

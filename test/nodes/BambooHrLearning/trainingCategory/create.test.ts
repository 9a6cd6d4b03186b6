import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
});
afterEach(async () => await service.close());

const names = () => [...service.bamboo.state.trainingCategories.values()].map(({ name }) => name);

describe('training category: create', () => {
	it('makes one for each item', async () => {
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

	it('refuses a name that is taken, also by an item before, with the ID of that one', async () => {
		service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
		const run = await service.run('trainingCategory', 'create', {
			parameters: { name: '={{ $json.name }}' },
			input: [{ name: 'SAFETY' }, { name: 'Health' }, { name: 'Health' }, {}],
			onError: 'continueRegularOutput',
		});
		const id = String(run.items[1]?.trainingCategoryId);
		expect(run.items).toMatchObject([
			{ error: 'Name: BambooHR has a training category "Safety" already, with the ID 3. [Item 1]' },
			{ name: 'Health' },
			{ error: `Name: BambooHR has a training category "Health" already, with the ID ${id}. [Item 3]` },
			{ error: 'Name: it is empty. [Item 4]' },
		]);
		expect(names()).toEqual(['Safety', 'Health']);
	});

	it('says so when somebody else took the name in the meantime', async () => {
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
			'Name: BambooHR has a training category "Safety" already, with the ID 3. [Item 1]',
		);
	});

	it('makes it once when the answer is lost', async () => {
		service.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		const run = await service.run('trainingCategory', 'create', { parameters: { name: 'Safety' } });
		expect(run.items).toMatchObject([{ name: 'Safety' }]);
		expect(names()).toEqual(['Safety']);
	});
});

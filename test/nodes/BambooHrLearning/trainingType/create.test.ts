import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
	service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
	service.bamboo.state.trainingCategories.set('4', { id: '4', name: 'Health' });
});
afterEach(async () => await service.close());

const types = () => [...service.bamboo.state.trainingTypes.values()];
const sent = () => service.bamboo.log.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`);

describe('BambooHR Learning: Create training type', () => {
	it('creates a training type with all fields for each item', async () => {
		const run = await service.run('trainingType', 'create', {
			parameters: {
				name: '={{ $json.name }}',
				additionalFields: {
					allowEmployeesToMarkComplete: true,
					description: '={{ $json.about }}',
					dueDays: '={{ $json.days }}',
					frequencyMonths: 12,
					linkUrl: 'https://learn.example.com/aid',
					required: true,
					trainingCategoryId: byId('={{ $json.category }}'),
				},
			},
			input: [
				{ name: 'First Aid', about: 'Every year', days: 30, category: '3' },
				{ name: 'Ladders', about: '', days: '0', category: 4 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		const same = {
			linkUrl: 'https://learn.example.com/aid',
			frequencyMonths: 12,
			required: true,
			allowEmployeesToMarkComplete: true,
		};
		const [aid, ladders] = types();
		expect(run.items).toEqual([
			{
				...same,
				trainingTypeId: aid?.id,
				name: 'First Aid',
				description: 'Every year',
				dueDays: 30,
				categoryId: '3',
				categoryName: 'Safety',
			},
			{
				...same,
				trainingTypeId: ladders?.id,
				name: 'Ladders',
				description: null,
				dueDays: 0,
				categoryId: '4',
				categoryName: 'Health',
			},
		]);
		expect(sent()).toEqual(['POST /training/type', 'POST /training/type']);
		expect(run.hints).toEqual([]);
	});

	it('creates a training type from the name alone', async () => {
		const run = await service.run('trainingType', 'create', { parameters: { name: 'Ladders' } });
		expect(run.items).toEqual([
			{
				trainingTypeId: types()[0]?.id,
				name: 'Ladders',
				description: null,
				linkUrl: null,
				frequencyMonths: null,
				required: false,
				dueDays: null,
				categoryId: null,
				categoryName: null,
				allowEmployeesToMarkComplete: false,
			},
		]);
	});

	it.each(['resetAfter', 'resetBefore'] as const)(
		'creates the training type only once when the response is lost: %s',
		async (kind) => {
			const parameters = { name: 'Ladders', additionalFields: { frequencyMonths: 12 } };
			// One of the same name, but another one.
			await service.run('trainingType', 'create', { parameters: { name: 'Ladders' } });
			service.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect: { kind } });
			const run = await service.run('trainingType', 'create', { parameters });
			expect(types()).toHaveLength(2);
			expect(run.items).toMatchObject([{ trainingTypeId: types()[1]?.id, frequencyMonths: 12 }]);
		},
	);

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const run = await service.run('trainingType', 'create', {
			parameters: {
				name: '={{ $json.name }}',
				additionalFields: {
					required: '={{ $json.required }}',
					dueDays: '={{ $json.days }}',
					trainingCategoryId: byId('={{ $json.category }}'),
				},
			},
			input: [
				{ name: 'Good', required: true, days: 10, category: '3' },
				{ required: true, days: 10, category: '3' },
				{ name: 'Never due', required: false, days: 10, category: '3' },
				{ name: 'Half a day', required: true, days: 0.5, category: '3' },
				{ name: 'Lost', required: true, days: 10, category: '99' },
				{ name: 'No number', required: true, days: 10, category: 'Safety' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.paired).toEqual([0, 1, 2, 3, 4, 5].map((item) => ({ item })));
		expect(run.items.map(({ error }) => error)).toEqual([
			undefined,
			'Name: it is empty. [Item 2]',
			'Additional Fields > Due Days After Hire: only required training can have due days. [Item 3]',
			'Additional Fields > Due Days After Hire: 0.5 is not a whole number. [Item 4]',
			'Additional Fields > Training Category: the ID 99 does not exist in BambooHR. [Item 5]',
			expect.stringContaining('Additional Fields > Training Category: "Safety" is not a valid BambooHR ID'),
		]);
		expect(types().map(({ name }) => name)).toEqual(['Good']);
	});
});

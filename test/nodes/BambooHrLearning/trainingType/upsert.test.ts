import { addTrainingType } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
	service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
	service.bamboo.state.trainingCategories.set('4', { id: '4', name: 'Health' });
});
afterEach(async () => await service.close());

const types = () => [...service.bamboo.state.trainingTypes.values()];
const writes = () => service.bamboo.log.filter(({ method }) => method !== 'GET');

describe('BambooHR Learning: Create or update training type, by name', () => {
	const parameters = {
		name: '={{ $json.name }}',
		additionalFields: {
			description: '={{ $json.about }}',
			frequencyMonths: '={{ $json.months }}',
			trainingCategoryId: byId('3'),
		},
	};

	it('creates, updates or leaves the training type of each item, reading the list once', async () => {
		const changed = addTrainingType(service.bamboo, {
			name: 'Ladders',
			description: 'Old',
			renewable: true,
			frequency: 12,
			categoryId: '4',
			linkUrl: 'https://learn.example.com/ladders',
		});
		const same = { description: 'Yearly', renewable: true, frequency: 12, categoryId: '3' };
		const unchanged = addTrainingType(service.bamboo, { name: 'first  AID', ...same });
		const input = [
			{ name: 'Fire', about: 'For all', months: 0 },
			{ name: 'Ladders', about: 'New', months: 12 },
			{ name: 'First Aid', about: 'Yearly ', months: '12' },
		];
		const run = await service.run('trainingType', 'upsert', { parameters, input });
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.items).toMatchObject([
			{ name: 'Fire', frequencyMonths: null, categoryName: 'Safety', outcome: 'created', changes: [] },
			{
				trainingTypeId: changed.id,
				description: 'New',
				linkUrl: 'https://learn.example.com/ladders',
				outcome: 'updated',
				changes: [
					{ field: 'description', from: 'Old', to: 'New' },
					{ field: 'categoryId', from: '4', to: '3' },
				],
			},
			{ trainingTypeId: unchanged.id, name: 'first  AID', outcome: 'unchanged', changes: [] },
		]);
		expect(writes().map(({ method, body }) => [method, body])).toEqual([
			['POST', expect.objectContaining({ name: 'Fire', description: 'For all' })],
			['PUT', { description: 'New', category: { id: 3 } }],
		]);
		expect(service.bamboo.log).toHaveLength(3);

		service.bamboo.log.length = 0;
		const again = await service.run('trainingType', 'upsert', { parameters, input });
		expect(again.items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
		expect(service.bamboo.log).toHaveLength(1);
	});

	it('creates one training type for two items of the same name, even if the first response is lost', async () => {
		service.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		const run = await service.run('trainingType', 'upsert', {
			parameters,
			input: [
				{ name: 'Fire', about: 'A', months: 0 },
				{ name: 'fire', about: 'B', months: 0 },
			],
		});
		expect(run.items).toMatchObject([
			{ outcome: 'created' },
			{ outcome: 'updated', changes: [{ field: 'description', from: 'A', to: 'B' }] },
		]);
		expect(types()).toMatchObject([{ name: 'Fire', description: 'B' }]);
	});

	it('reads the list again when the creation of the first could not be confirmed', async () => {
		service.bamboo.faults.push(
			{ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } },
			{ when: ({ method, n }) => method === 'GET' && n > 1, effect: { kind: 'status', status: 403 } },
		);
		const run = await service.run('trainingType', 'upsert', {
			parameters: { name: '={{ $json.name }}' },
			input: [{ name: 'Fire' }, { name: 'Fire' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([{ error: expect.stringContaining('403') }, { outcome: 'unchanged' }]);
		expect(types()).toHaveLength(1);
	});

	it('refuses several matches and lists their IDs, for its item only', async () => {
		const ids = ['Fire', 'FIRE'].map((name) => addTrainingType(service.bamboo, { name }).id);
		const run = await service.run('trainingType', 'upsert', {
			parameters: { name: '={{ $json.name }}' },
			input: [{ name: 'Fire' }, { name: 'Ladders' }, {}],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: `Name: 2 training types in BambooHR match, with the IDs ${ids.join(', ')}. [Item 1]` },
			{ outcome: 'created' },
			{ error: 'Name: it is empty. [Item 3]' },
		]);
	});
});

describe('BambooHR Learning: Create or update training type, by marker', () => {
	const parameters = {
		matchBy: 'marker',
		marker: '={{ $json.code }}',
		name: '={{ $json.name }}',
		additionalFields: { description: '={{ $json.about }}' },
	};

	it('adds the marker to the description, and finds the training type by it under any name', async () => {
		const given = { code: 'C-1', name: 'Fire', about: 'For all' };
		const first = await service.run('trainingType', 'upsert', { parameters, input: [given] });
		expect(first.items).toMatchObject([{ description: 'For all [C-1]', outcome: 'created' }]);

		const run = await service.run('trainingType', 'upsert', {
			parameters,
			input: [
				{ ...given, name: 'Fire Safety', code: '[c-1]' },
				{ ...given, code: 'C-10' },
			],
		});
		expect(run.items).toMatchObject([
			{
				name: 'Fire Safety',
				outcome: 'updated',
				changes: [{ field: 'name', from: 'Fire', to: 'Fire Safety' }],
			},
			{ name: 'Fire', description: 'For all [C-10]', outcome: 'created' },
		]);
		expect(types()).toHaveLength(2);
	});

	it('finds training types created by the sync, and keeps their marker when the description changes', async () => {
		const description = 'Course in iSpring Learn. [iSpring course c-1]';
		addTrainingType(service.bamboo, { name: 'Fire', description });
		const run = await service.run('trainingType', 'upsert', {
			parameters,
			input: [{ code: 'c-1', name: 'Fire', about: 'For all' }],
		});
		expect(run.items).toMatchObject([{ description: 'For all [iSpring course c-1]', outcome: 'updated' }]);
	});

	it('keeps the description when none is given', async () => {
		addTrainingType(service.bamboo, { name: 'Fire', description: 'By hand [C-1]' });
		const run = await service.run('trainingType', 'upsert', {
			parameters: { matchBy: 'marker', marker: 'C-1', name: 'Fire' },
		});
		expect(run.items).toMatchObject([{ description: 'By hand [C-1]', outcome: 'unchanged' }]);
		expect(writes()).toEqual([]);
	});

	it('refuses an ambiguous and an invalid marker for its item only', async () => {
		const ids = [0, 1].map(() => addTrainingType(service.bamboo, { description: '[C-1]' }).id);
		const run = await service.run('trainingType', 'upsert', {
			parameters: { ...parameters, matchBy: '={{ $json.by ?? "marker" }}' },
			input: [
				{ code: 'C-1', name: 'Fire' },
				{ code: 'C [1]', name: 'Fire' },
				{ name: 'Fire' },
				{ code: 'C-2', name: 'Fire', by: 'id' },
				{ code: 'C-2', name: 'Fire' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			`Marker: 2 training types in BambooHR match, with the IDs ${ids.join(', ')}. [Item 1]`,
			'Marker: "C [1]" is not a valid marker. [Item 2]',
			'Marker: it is empty. [Item 3]',
			'Match By: "id" is not one of name, marker. [Item 4]',
			undefined,
		]);
	});
});

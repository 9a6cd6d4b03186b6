import { addTrainingType } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
	service.bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
	service.bamboo.state.trainingCategories.set('4', { id: '4', name: 'Health' });
});
afterEach(async () => await service.close());

describe('BambooHR Learning: Update training type', () => {
	it('updates the given fields of each training type, and nothing else', async () => {
		const given = { description: 'Old', renewable: true, frequency: 12, linkUrl: 'https://old.example.com' };
		const [one, two] = [0, 1].map(() => addTrainingType(service.bamboo, { ...given, categoryId: '3' }));
		const run = await service.run('trainingType', 'update', {
			parameters: {
				trainingTypeId: byId('={{ $json.id }}'),
				updateFields: { name: '={{ $json.name }}', frequencyMonths: '={{ $json.months }}' },
			},
			input: [
				{ id: one?.id, name: 'First Aid', months: 6 },
				{ id: two?.id, name: 'Ladders', months: 0 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		const same = { description: 'Old', linkUrl: 'https://old.example.com', categoryName: 'Safety' };
		expect(run.items).toMatchObject([
			{ ...same, trainingTypeId: one?.id, name: 'First Aid', frequencyMonths: 6 },
			{ ...same, trainingTypeId: two?.id, name: 'Ladders', frequencyMonths: null },
		]);
		expect(service.bamboo.log.map(({ body }) => body)).toEqual([
			{ name: 'First Aid', renewable: true, frequency: 6 },
			{ name: 'Ladders', renewable: false },
		]);
	});

	it('clears a description, a link and a category that are given as empty', async () => {
		const linkUrl = 'https://old.example.com';
		const type = addTrainingType(service.bamboo, { description: 'Old', linkUrl, categoryId: '3' });
		const run = await service.run('trainingType', 'update', {
			parameters: {
				trainingTypeId: byId(type.id),
				updateFields: { description: '', linkUrl: '', trainingCategoryId: byId('') },
			},
		});
		expect(run.items).toMatchObject([{ description: null, linkUrl: null, categoryId: null }]);
		expect(service.bamboo.state.trainingTypes.get(type.id)).toMatchObject({ linkUrl: '', categoryId: '' });
	});

	it('changes no field whose expression has no value', async () => {
		const given = {
			name: 'Old',
			description: 'Old',
			required: true,
			categoryId: '3',
			linkUrl: 'https://x.example.com',
		};
		const { id } = addTrainingType(service.bamboo, given);
		const run = await service.run('trainingType', 'update', {
			parameters: {
				trainingTypeId: byId(id),
				updateFields: {
					name: '={{ $json.name }}',
					description: '={{ $json.none }}',
					linkUrl: '={{ $json.nothing }}',
					required: '={{ $json.none }}',
					frequencyMonths: '={{ $json.none }}',
					trainingCategoryId: byId('={{ $json.nothing }}'),
				},
			},
			input: [{ name: 'New', none: null }, { none: null }],
			onError: 'continueRegularOutput',
		});
		expect(service.bamboo.state.trainingTypes.get(id)).toMatchObject({ ...given, name: 'New' });
		expect(run.items[1]?.error).toBe('Update Fields: there is nothing to change. [Item 2]');
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const { id } = addTrainingType(service.bamboo, { name: 'Old' });
		const run = await service.run('trainingType', 'update', {
			parameters: {
				trainingTypeId: byId('={{ $json.id }}'),
				updateFields: {
					name: '={{ $json.name }}',
					dueDays: '={{ $json.days }}',
					frequencyMonths: '={{ $json.months }}',
					trainingCategoryId: byId('={{ $json.category }}'),
				},
			},
			input: [
				{ id: '99999', name: 'New' },
				{ id },
				{ id, name: ' ' },
				{ id, days: 5 },
				{ id, category: '99' },
				{ id, months: '' },
				{ id, months: -1 },
				{ id, name: 'New' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			'Training Type: the ID 99999 does not exist in BambooHR. [Item 1]',
			'Update Fields: there is nothing to change. [Item 2]',
			'Update Fields > Name: it is empty. [Item 3]',
			'Update Fields > Due Days After Hire: only required training can have due days. [Item 4]',
			'Update Fields > Training Category: the ID 99 does not exist in BambooHR. [Item 5]',
			'Update Fields > Frequency (Months): it is empty. [Item 6]',
			'Update Fields > Frequency (Months): -1 is too small; it must be 0 or more. [Item 7]',
			undefined,
		]);
		expect(service.bamboo.state.trainingTypes.get(id)?.name).toBe('New');
	});

	it('warns about a value that BambooHR did not save', async () => {
		const { id } = addTrainingType(service.bamboo);
		const body = JSON.stringify({ id, name: 'New', required: null });
		service.bamboo.faults.push({
			when: ({ method }) => method === 'PUT',
			effect: { kind: 'body', body, contentType: 'application/json' },
		});
		const updateFields = { name: 'New', required: true };
		const parameters = { trainingTypeId: byId(id), updateFields };
		const run = await service.run('trainingType', 'update', { parameters });
		expect(run.hints.map(({ message }) => message)).toEqual([
			`BambooHR saved the training type ${id}, but did not save these fields as requested: required.`,
		]);
	});
});

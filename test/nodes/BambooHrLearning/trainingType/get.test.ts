import { addTrainingType } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
});
afterEach(async () => await service.close());

describe('BambooHR Learning: Get training type', () => {
	it('finds the training type of each item in one list', async () => {
		const [aid, ladders] = ['First Aid', 'Ladders'].map((name) => addTrainingType(service.bamboo, { name }));
		const run = await service.run('trainingType', 'get', {
			parameters: { trainingTypeId: byId('={{ $json.id }}'), simple: '={{ $json.simple }}' },
			input: [
				{ id: ladders?.id, simple: true },
				{ id: Number(aid?.id), simple: false },
			],
		});
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items[0]).toEqual({
			trainingTypeId: ladders?.id,
			name: 'Ladders',
			description: null,
			linkUrl: null,
			frequencyMonths: null,
			required: false,
			dueDays: null,
			categoryId: null,
			categoryName: null,
			allowEmployeesToMarkComplete: false,
		});
		expect(run.items[1]).toMatchObject({ id: aid?.id, frequency: 0, dueFromHireDate: [], category: [] });
		expect(service.bamboo.log).toHaveLength(1);
	});

	it('warns when the due time is not counted in days', async () => {
		const dueFromHireDate = (unit: string) => ({ required: true, dueFromHireDate: { unit, amount: '2' } });
		const types = ['day', 'week', 'month', 'quarter'].map((unit) =>
			addTrainingType(service.bamboo, dueFromHireDate(unit)),
		);
		const run = await service.run('trainingType', 'get', {
			parameters: { trainingTypeId: byId('={{ $json.id }}') },
			input: types.map(({ id }) => ({ id })),
		});
		expect(run.items.map(({ dueDays }) => dueDays)).toEqual([2, 14, 60, null]);
		expect(run.hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(/due 2 month after .*dueDays is 60/),
			expect.stringMatching(/due 2 quarter after .*dueDays is empty/),
		]);
	});

	it('refuses an unknown and an invalid ID for its item only', async () => {
		const { id } = addTrainingType(service.bamboo);
		const run = await service.run('trainingType', 'get', {
			parameters: { trainingTypeId: byId('={{ $json.id }}') },
			input: [{ id: '99999' }, { id }, { id: 'x' }, {}],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			'Training Type: the ID 99999 does not exist in BambooHR. [Item 1]',
			undefined,
			'Training Type: "x" is not a valid BambooHR ID, which is a number such as 123. [Item 3]',
			'Training Type: it is empty. [Item 4]',
		]);
		expect(run.paired).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	});
});

import { addTrainingRecord, addTrainingType } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
});
afterEach(async () => await service.close());

describe('BambooHR Learning: Delete training type', () => {
	it('deletes the training type of each item and returns its ID', async () => {
		const ids = [0, 1].map(() => addTrainingType(service.bamboo).id);
		const run = await service.run('trainingType', 'delete', {
			parameters: { trainingTypeId: byId('={{ $json.id }}') },
			input: ids.map((id) => ({ id })),
		});
		expect(run.items).toEqual(ids.map((trainingTypeId) => ({ deleted: true, trainingTypeId })));
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(service.bamboo.state.trainingTypes.size).toBe(0);
		expect(service.bamboo.log).toHaveLength(2);
	});

	it('reports existing training records and unknown training types for their items only', async () => {
		const [used, free] = [0, 1].map(() => addTrainingType(service.bamboo).id);
		if (used === undefined || free === undefined) throw new Error('no types');
		addTrainingRecord(service.bamboo, { employeeId: '4', type: used, completed: '2026-01-02' });
		const run = await service.run('trainingType', 'delete', {
			parameters: { trainingTypeId: byId('={{ $json.id }}') },
			input: [{ id: used }, { id: free }, { id: free }, {}],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{
				error: `Training Type: BambooHR does not delete the training type ${used} while employees have training records of this type. [Item 1]`,
				details: expect.stringContaining('Delete those training records first'),
			},
			{ deleted: true },
			{ error: `Training Type: the ID ${free} does not exist in BambooHR. [Item 3]` },
			{ error: 'Training Type: it is empty. [Item 4]' },
		]);
		expect([...service.bamboo.state.trainingTypes.keys()]).toEqual([used]);
	});

	it('succeeds when the response to the deletion is lost', async () => {
		const { id } = addTrainingType(service.bamboo);
		service.bamboo.faults.push({ when: ({ method }) => method === 'DELETE', effect: { kind: 'resetAfter' } });
		const run = await service.run('trainingType', 'delete', { parameters: { trainingTypeId: byId(id) } });
		expect(run.items).toEqual([{ deleted: true, trainingTypeId: id }]);
	});
});

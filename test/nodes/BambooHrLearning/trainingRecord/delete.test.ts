import {
	addEmployee,
	addTrainingRecord,
	addTrainingType,
} from '../../../../tools/simulator/bamboohr/index.mts';
import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let employeeId: string;
let typeId: string;
beforeEach(async () => {
	service = await startBambooHrService();
	employeeId = addEmployee(service.bamboo).id;
	typeId = addTrainingType(service.bamboo, { name: 'Fire Safety' }).id;
});
afterEach(async () => await service.close());

const add = () => addTrainingRecord(service.bamboo, { employeeId, type: typeId, completed: '2025-03-13' }).id;

describe('BambooHR Learning: Delete training record', () => {
	it('deletes the training record of each item and returns its ID', async () => {
		const ids = [add(), add()];
		const run = await service.run('trainingRecord', 'delete', {
			parameters: { trainingRecordId: '={{ $json.id }}' },
			input: ids.map((id) => ({ id })),
		});
		expect(run.items).toEqual(ids.map((trainingRecordId) => ({ deleted: true, trainingRecordId })));
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(service.bamboo.state.trainingRecords.size).toBe(0);
		expect(service.bamboo.log).toHaveLength(2);
	});

	it('refuses an unknown ID for its item only', async () => {
		const id = add();
		const run = await service.run('trainingRecord', 'delete', {
			parameters: { trainingRecordId: '={{ $json.id }}' },
			input: [{ id: '99999' }, {}, { id: 'x' }, { id }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Training Record: the ID 99999 does not exist in BambooHR. [Item 1]' },
			{ error: 'Training Record: it is empty. [Item 2]' },
			{ error: expect.stringContaining('Training Record: "x" is not a valid BambooHR ID') },
			{ deleted: true, trainingRecordId: id },
		]);
	});

	it('succeeds when the response to the deletion is lost', async () => {
		const id = add();
		service.bamboo.faults.push({ when: ({ method }) => method === 'DELETE', effect: { kind: 'resetAfter' } });
		const run = await service.run('trainingRecord', 'delete', { parameters: { trainingRecordId: id } });
		expect(run.items).toEqual([{ deleted: true, trainingRecordId: id }]);
	});
});

import {
	addEmployee,
	addTrainingRecord,
	addTrainingType,
} from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let employeeId: string;
let typeId: string;
beforeEach(async () => {
	service = await startBambooHrService();
	employeeId = addEmployee(service.bamboo).id;
	typeId = addTrainingType(service.bamboo, { name: 'Fire Safety' }).id;
});
afterEach(async () => await service.close());

const given = {
	completed: '2025-03-13',
	notes: 'Passed',
	instructor: 'Ira Novak',
	hours: '2',
	credits: '1',
	cost: '50.00 USD',
};

describe('BambooHR Learning: Get training record', () => {
	it('finds the training record of each item in one list of the employee', async () => {
		const record = addTrainingRecord(service.bamboo, { employeeId, type: typeId, ...given });
		const bare = addTrainingRecord(service.bamboo, { employeeId, type: typeId, completed: '0000-00-00' });
		const run = await service.run('trainingRecord', 'get', {
			parameters: {
				employeeId: byId(employeeId),
				trainingRecordId: '={{ $json.id }}',
				simple: '={{ $json.simple }}',
			},
			input: [
				{ id: record.id, simple: true },
				{ id: Number(record.id), simple: false },
				{ id: bare.id, simple: true },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.items).toEqual([
			{
				trainingRecordId: record.id,
				employeeId,
				trainingTypeId: typeId,
				trainingTypeName: 'Fire Safety',
				completed: '2025-03-13',
				notes: 'Passed',
				hours: 2,
				credits: 1,
				cost: 50,
				currency: 'USD',
			},
			{ id: record.id, employeeId, type: typeId, ...given },
			{
				trainingRecordId: bare.id,
				employeeId,
				trainingTypeId: typeId,
				trainingTypeName: 'Fire Safety',
				completed: null,
				notes: null,
				hours: null,
				credits: null,
				cost: null,
				currency: null,
			},
		]);
		expect(service.bamboo.log).toHaveLength(2);
	});

	it('refuses an unknown ID for its item only', async () => {
		const other = addEmployee(service.bamboo).id;
		const { id } = addTrainingRecord(service.bamboo, { employeeId, type: typeId, ...given });
		const run = await service.run('trainingRecord', 'get', {
			parameters: { employeeId: byId('={{ $json.employee }}'), trainingRecordId: '={{ $json.id }}' },
			input: [
				{ employee: other, id },
				{ employee: '99999', id },
				{ employee: employeeId },
				{ employee: employeeId, id: 'x' },
				{ employee: employeeId, id },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			`Training Record: the employee ${other} has no training record with the ID ${id}. [Item 1]`,
			'Employee: the ID 99999 does not exist in BambooHR. [Item 2]',
			'Training Record: it is empty. [Item 3]',
			'Training Record: "x" is not a valid BambooHR ID, which is a number such as 123. [Item 4]',
			undefined,
		]);
		expect(run.paired).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
	});
});

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
	hours: '2.5',
	credits: '1',
	cost: '50.00 EUR',
};
const add = () => addTrainingRecord(service.bamboo, { employeeId, type: typeId, ...given }).id;
const recordOf = (id: string) => service.bamboo.state.trainingRecords.get(id);

describe('BambooHR Learning: Update training record', () => {
	it('updates the given fields of each record, and sends the unchanged ones along', async () => {
		const ids = [add(), add()];
		const run = await service.run('trainingRecord', 'update', {
			parameters: {
				employeeId: byId(employeeId),
				trainingRecordId: '={{ $json.id }}',
				updateFields: { completed: '={{ $json.day }}', cost: '={{ $json.cost }}' },
			},
			input: [
				{ id: ids[0], day: '2026-01-02', cost: 60 },
				{ id: ids[1], cost: '12.50' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		const same = {
			employeeId,
			notes: 'Passed',
			instructor: 'Ira Novak',
			hours: 2.5,
			credits: 1,
			currency: 'EUR',
		};
		expect(run.items).toMatchObject([
			{ ...same, trainingRecordId: ids[0], completed: '2026-01-02', cost: 60 },
			{ ...same, trainingRecordId: ids[1], completed: '2025-03-13', cost: 12.5 },
		]);
		expect(recordOf(ids[0] ?? '')).toMatchObject({ ...given, completed: '2026-01-02', cost: '60.00 EUR' });
		expect(recordOf(ids[1] ?? '')).toMatchObject({ ...given, cost: '12.50 EUR' });
		// One list, two changes, one list of types for the names.
		expect(service.bamboo.log).toHaveLength(4);
	});

	it('includes the changes of earlier items', async () => {
		const id = add();
		const run = await service.run('trainingRecord', 'update', {
			parameters: {
				employeeId: byId(employeeId),
				trainingRecordId: id,
				updateFields: { notes: '={{ $json.notes }}', hours: '={{ $json.hours }}' },
			},
			input: [{ notes: 'New' }, { hours: 4 }],
		});
		expect(run.items[1]).toMatchObject({ notes: 'New', hours: 4 });
		expect(recordOf(id)).toMatchObject({ ...given, notes: 'New', hours: '4' });
	});

	it('clears exactly the texts that are given as empty', async () => {
		const id = add();
		const run = await service.run('trainingRecord', 'update', {
			parameters: {
				employeeId: byId(employeeId),
				trainingRecordId: id,
				updateFields: { notes: '', instructor: '={{ $json.none }}', cost: 5, currency: 'USD' },
			},
			input: [{ none: null }],
		});
		expect(run.items).toMatchObject([{ notes: null, instructor: 'Ira Novak', cost: 5, currency: 'USD' }]);
		expect(recordOf(id)).toMatchObject({ ...given, notes: '', cost: '5.00 USD' });
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const id = add();
		const other = addEmployee(service.bamboo).id;
		const good = { employee: employeeId, id };
		const run = await service.run('trainingRecord', 'update', {
			parameters: {
				employeeId: byId('={{ $json.employee }}'),
				trainingRecordId: '={{ $json.id }}',
				updateFields: { completed: '={{ $json.day }}', hours: '={{ $json.hours }}' },
			},
			input: [
				{ ...good, employee: other, hours: 1 },
				{ ...good, employee: '99999', hours: 1 },
				{ ...good },
				{ ...good, day: '2999-01-01' },
				{ ...good, day: '' },
				{ ...good, hours: '' },
				{ ...good, hours: 3 },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			`Training Record: the employee ${other} has no training record with the ID ${id}. [Item 1]`,
			'Employee: the ID 99999 does not exist in BambooHR. [Item 2]',
			'Update Fields: there is nothing to change. [Item 3]',
			'Update Fields > Completed: 2999-01-01 is in the future. [Item 4]',
			'Update Fields > Completed: it is empty. [Item 5]',
			'Update Fields > Hours: it is empty. [Item 6]',
			undefined,
		]);
		expect(recordOf(id)).toMatchObject({ ...given, hours: '3' });
	});
});

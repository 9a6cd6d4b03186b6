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

const days = (items: readonly object[]) =>
	items.map((item) => ('completed' in item ? item.completed : undefined));

describe('BambooHR Learning: Get many training records', () => {
	let otherType: string;
	beforeEach(() => {
		otherType = addTrainingType(service.bamboo, { name: 'Ladders' }).id;
		const add = (completed: string, type: string) =>
			addTrainingRecord(service.bamboo, { employeeId, type, completed });
		add('2025-01-01', typeId);
		add('2025-06-01', otherType);
		add('2025-12-31', typeId);
		add('2026-02-01', typeId);
	});

	it('returns the training records by the filters and limit of each item from one list of the employee', async () => {
		const run = await service.run('trainingRecord', 'getAll', {
			parameters: {
				employeeId: byId(employeeId),
				returnAll: '={{ $json.all }}',
				limit: '={{ $json.limit }}',
				filters: {
					trainingTypeId: byId('={{ $json.type }}'),
					completedAfter: '={{ $json.from }}',
					completedBefore: '={{ $json.to }}',
				},
			},
			input: [
				{ all: true, limit: 1, type: typeId, from: '2025-01-01', to: '2025-12-31' },
				{ all: false, limit: 1, type: typeId, from: '2025-01-02', to: '2027-01-01' },
				{ all: true, limit: 1, type: otherType, from: '2025-01-01', to: '2025-12-31T12:00:00Z' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(days(run.items)).toEqual(['2025-01-01', '2025-12-31', '2025-12-31', '2025-06-01']);
		expect(run.paired).toEqual([{ item: 0 }, { item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.items[3]).toMatchObject({ employeeId, trainingTypeName: 'Ladders' });
		expect(service.bamboo.log).toHaveLength(2);
	});

	it.each(['[]', '{}'] as const)(
		'returns no item for an employee without records, which BambooHR writes as %s',
		async (emptyAs) => {
			service.bamboo.quirks.emptyAs = emptyAs;
			const other = addEmployee(service.bamboo).id;
			const run = await service.run('trainingRecord', 'getAll', { parameters: { employeeId: byId(other) } });
			expect(run.error).toBeUndefined();
			expect(run.items).toEqual([]);
		},
	);

	it('returns the raw records without reading the training types', async () => {
		const parameters = { employeeId: byId(employeeId), limit: 1, simple: false };
		const run = await service.run('trainingRecord', 'getAll', { parameters });
		expect(run.items).toEqual([
			expect.objectContaining({ employeeId, type: typeId, completed: '2025-01-01', cost: null }),
		]);
		expect(service.bamboo.log).toHaveLength(1);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const run = await service.run('trainingRecord', 'getAll', {
			parameters: {
				employeeId: byId('={{ $json.employee }}'),
				limit: '={{ $json.limit ?? 1 }}',
				filters: {
					trainingTypeId: byId('={{ $json.type }}'),
					completedAfter: '={{ $json.from ?? "2025-01-01" }}',
				},
			},
			input: [
				{ employee: '99999', type: typeId },
				{ employee: employeeId, type: '99999' },
				{ employee: employeeId },
				{ employee: employeeId, type: typeId, from: 'soon' },
				{ employee: employeeId, type: typeId, limit: 0 },
				{ employee: employeeId, type: typeId },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			'Employee: the ID 99999 does not exist in BambooHR. [Item 1]',
			'Filters > Training Type: the ID 99999 does not exist in BambooHR. [Item 2]',
			'Filters > Training Type: it is empty. [Item 3]',
			'Filters > Completed After: "soon" is not a date. [Item 4]',
			'Limit: 0 is not a positive whole number. [Item 5]',
			undefined,
		]);
	});
});

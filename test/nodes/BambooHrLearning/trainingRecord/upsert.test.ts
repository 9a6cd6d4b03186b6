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

const records = () => [...service.bamboo.state.trainingRecords.values()];
const writes = () => service.bamboo.log.filter(({ method }) => method !== 'GET');

describe('BambooHR Learning: Create or update training record, by training type and date', () => {
	const parameters = {
		employeeId: byId('={{ $json.employee }}'),
		trainingTypeId: byId('={{ $json.type }}'),
		completed: '={{ $json.day }}',
		additionalFields: { hours: '={{ $json.hours }}', cost: '={{ $json.cost }}', notes: '={{ $json.notes }}' },
	};

	it('creates, updates or leaves the record of each item', async () => {
		const other = addEmployee(service.bamboo).id;
		const [changed, unchanged] = ['2026-03-02', '2026-03-03'].map((completed) =>
			addTrainingRecord(service.bamboo, {
				employeeId,
				type: typeId,
				completed,
				hours: '2.00',
				cost: '50.00 EUR',
				notes: 'Passed',
				instructor: 'Ira Novak',
			}),
		);
		const good = { employee: employeeId, type: typeId, hours: 2, cost: 50 };
		const input = [
			{ ...good, day: '2026-03-01' },
			{ ...good, day: '2026-03-02', hours: 3, notes: 'Passed, late' },
			{ ...good, day: '2026-03-03', notes: 'Passed' },
			{ ...good, day: '2026-03-02', employee: other },
		];
		const run = await service.run('trainingRecord', 'upsert', { parameters, input });
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }, { item: 3 }]);
		expect(run.items).toMatchObject([
			{ completed: '2026-03-01', cost: 50, currency: 'USD', outcome: 'created', changes: [] },
			{
				trainingRecordId: changed?.id,
				instructor: 'Ira Novak',
				outcome: 'updated',
				changes: [
					{ field: 'notes', from: 'Passed', to: 'Passed, late' },
					{ field: 'hours', from: '2', to: '3' },
				],
			},
			{ trainingRecordId: unchanged?.id, cost: 50, currency: 'EUR', outcome: 'unchanged', changes: [] },
			{ employeeId: other, outcome: 'created' },
		]);
		expect(writes().map(({ method }) => method)).toEqual(['POST', 'PUT', 'POST']);
		// Two lists of records, one of types.
		expect(service.bamboo.log).toHaveLength(6);

		service.bamboo.log.length = 0;
		const again = await service.run('trainingRecord', 'upsert', { parameters, input });
		expect(again.items.map(({ outcome }) => outcome)).toEqual(Array(4).fill('unchanged'));
		expect(writes()).toEqual([]);
	});

	it('creates one record for two equal items, even if the first response is lost', async () => {
		service.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } });
		const item = { employee: employeeId, type: typeId, day: '2026-03-02', hours: 2 };
		const run = await service.run('trainingRecord', 'upsert', { parameters, input: [item, item] });
		expect(run.items.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged']);
		expect(records()).toHaveLength(1);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const [one, two] = [0, 1].map(() =>
			addTrainingRecord(service.bamboo, { employeeId, type: typeId, completed: '2026-03-02' }),
		);
		const good = { employee: employeeId, type: typeId, day: '2026-03-01' };
		const run = await service.run('trainingRecord', 'upsert', {
			parameters,
			input: [
				{ ...good, day: '2026-03-02' },
				{ ...good, employee: '99999' },
				{ ...good, type: '99999' },
				{ ...good, day: '2999-01-01' },
				{ ...good, type: undefined },
				good,
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			`Completed: 2 training records in BambooHR match, with the IDs ${one?.id}, ${two?.id}. [Item 1]`,
			'Employee: the ID 99999 does not exist in BambooHR. [Item 2]',
			'Training Type: the ID 99999 does not exist in BambooHR. [Item 3]',
			'Completed: 2999-01-01 is in the future. [Item 4]',
			'Training Type: it is empty. [Item 5]',
			undefined,
		]);
		expect(records()).toHaveLength(3);
	});
});

describe('BambooHR Learning: Create or update training record, by marker', () => {
	const parameters = {
		employeeId: byId('={{ $json.employee }}'),
		trainingTypeId: byId('={{ $json.type }}'),
		completed: '={{ $json.day }}',
		matchBy: 'marker',
		marker: '={{ $json.mark }}',
		additionalFields: { notes: '={{ $json.notes }}' },
	};

	it('adds the marker to the notes, and finds the record by it on any day', async () => {
		const first = { employee: employeeId, type: typeId, day: '2026-03-02', mark: 'E-1', notes: 'Passed' };
		const made = await service.run('trainingRecord', 'upsert', { parameters, input: [first] });
		expect(made.items).toMatchObject([{ notes: 'Passed [E-1]', outcome: 'created' }]);
		const run = await service.run('trainingRecord', 'upsert', {
			parameters,
			input: [
				{ ...first, day: '2026-03-04', notes: '' },
				{ ...first, mark: 'E-10', notes: undefined },
				{ ...first, day: '2026-03-04' },
			],
		});
		expect(run.items).toMatchObject([
			{
				notes: 'Passed [E-1]',
				completed: '2026-03-04',
				outcome: 'updated',
				changes: [{ field: 'completed', from: '2026-03-02', to: '2026-03-04' }],
			},
			{ notes: '[E-10]', outcome: 'created' },
			{ completed: '2026-03-04', outcome: 'unchanged' },
		]);
		expect(records()).toHaveLength(2);
	});

	it('finds records written by the sync, and keeps their marker when the notes change', async () => {
		const notes = 'iSpring Learn: passed, score 95. [iSpring enrollment e-1]';
		addTrainingRecord(service.bamboo, { employeeId, type: typeId, completed: '2026-03-02', notes });
		const run = await service.run('trainingRecord', 'upsert', {
			parameters,
			input: [{ employee: employeeId, type: typeId, day: '2026-03-02', mark: 'e-1', notes: 'Checked' }],
		});
		expect(run.items).toMatchObject([{ notes: 'Checked [iSpring enrollment e-1]', outcome: 'updated' }]);
	});

	it('refuses several matches and a record of another training type for its item only', async () => {
		const add = (notes: string) =>
			addTrainingRecord(service.bamboo, { employeeId, type: typeId, completed: '2026-03-02', notes }).id;
		const ids = [add('[E-1]'), add('x [e-1]')];
		const single = add('[E-2]');
		const otherType = addTrainingType(service.bamboo).id;
		const good = { employee: employeeId, type: typeId, day: '2026-03-02' };
		const run = await service.run('trainingRecord', 'upsert', {
			parameters,
			input: [
				{ ...good, mark: 'E-1' },
				{ ...good, mark: 'E-2', type: otherType },
				{ ...good },
				{ ...good, mark: 'E-2' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			`Marker: 2 training records in BambooHR match, with the IDs ${ids.join(', ')}. [Item 1]`,
			`Training Type: the training record ${single} with this marker has the training type ${typeId}. [Item 2]`,
			'Marker: it is empty. [Item 3]',
			undefined,
		]);
		expect(writes()).toEqual([]);
	});
});

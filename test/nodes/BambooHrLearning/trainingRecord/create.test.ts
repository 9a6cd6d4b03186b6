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
const sent = () => service.bamboo.log.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`);

describe('BambooHR Learning: Create training record', () => {
	const parameters = {
		employeeId: byId('={{ $json.employee }}'),
		trainingTypeId: byId('={{ $json.type }}'),
		completed: '={{ $json.day }}',
		additionalFields: {
			cost: '={{ $json.cost }}',
			credits: '={{ $json.credits }}',
			currency: '={{ $json.currency }}',
			hours: '={{ $json.hours }}',
			instructor: '={{ $json.instructor }}',
			notes: '={{ $json.notes }}',
		},
	};

	it('creates a training record with all fields for each item', async () => {
		const other = addEmployee(service.bamboo).id;
		const run = await service.run('trainingRecord', 'create', {
			parameters,
			input: [
				{
					employee: employeeId,
					type: typeId,
					day: '2026-03-02T23:30:00+01:00',
					cost: 50,
					currency: 'eur',
					credits: '1',
					hours: 2.5,
					instructor: 'Ira Novak',
					notes: 'Passed',
				},
				{ employee: Number(other), type: typeId, day: '2026-03-03', cost: 0 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		const [one, two] = records();
		expect(run.items).toEqual([
			{
				trainingRecordId: one?.id,
				employeeId,
				trainingTypeId: typeId,
				trainingTypeName: 'Fire Safety',
				completed: '2026-03-02',
				notes: 'Passed',
				instructor: 'Ira Novak',
				hours: 2.5,
				credits: 1,
				cost: 50,
				currency: 'EUR',
			},
			{
				trainingRecordId: two?.id,
				employeeId: other,
				trainingTypeId: typeId,
				trainingTypeName: 'Fire Safety',
				completed: '2026-03-03',
				notes: null,
				instructor: null,
				hours: null,
				credits: null,
				cost: 0,
				currency: 'USD',
			},
		]);
		expect(one).toMatchObject({ cost: '50.00 EUR', hours: '2.5' });
		// The names of the types are read once.
		expect(sent()).toEqual([
			`POST /training/record/employee/${employeeId}`,
			'GET /training/type',
			`POST /training/record/employee/${other}`,
		]);
		expect(run.hints).toEqual([]);
	});

	it.each(['={{ $now }}', '={{ $today }}', '={{ new Date() }}'])('accepts %s as today', async (day) => {
		const run = await service.run('trainingRecord', 'create', {
			parameters: { employeeId: byId(employeeId), trainingTypeId: byId(typeId), completed: day },
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toMatchObject([{ completed: expect.stringMatching(/^2\d{3}-\d\d-\d\d$/) }]);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const good = { employee: employeeId, type: typeId, day: '2026-03-02' };
		const run = await service.run('trainingRecord', 'create', {
			parameters,
			input: [
				good,
				{ ...good, day: '2999-01-01' },
				{ ...good, day: 'soon' },
				{ ...good, day: '' },
				{ ...good, type: '99999' },
				{ ...good, employee: '99999' },
				{ ...good, employee: undefined },
				{ ...good, currency: 'EUR' },
				{ ...good, cost: 5, currency: 'Euro' },
				{ ...good, hours: -1 },
				{ ...good, credits: 'many' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.paired).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((item) => ({ item })));
		expect(run.items.map(({ error }) => error)).toEqual([
			undefined,
			'Completed: 2999-01-01 is in the future. [Item 2]',
			'Completed: "soon" is not a date. [Item 3]',
			'Completed: it is empty. [Item 4]',
			'Training Type: the ID 99999 does not exist in BambooHR. [Item 5]',
			'Employee: the ID 99999 does not exist in BambooHR. [Item 6]',
			'Employee: it is empty. [Item 7]',
			'Additional Fields > Currency: it has no effect without a cost. [Item 8]',
			'Additional Fields > Currency: "EURO" is not a currency code. [Item 9]',
			'Additional Fields > Hours: -1 is too small; it must be 0 or more. [Item 10]',
			'Additional Fields > Credits: "many" is not a number. [Item 11]',
		]);
		expect(records()).toHaveLength(1);
	});

	it('names a training type that was deleted after the list was read', async () => {
		service.bamboo.faults.push({
			when({ method }) {
				const isSecond = method === 'POST' && records().length === 1;
				if (isSecond) service.bamboo.state.trainingTypes.delete(typeId);
				return false;
			},
			effect: { kind: 'hang' },
		});
		const item = { employee: employeeId, type: typeId, day: '2026-03-02' };
		const onError = 'continueRegularOutput';
		const run = await service.run('trainingRecord', 'create', { parameters, input: [item, item], onError });
		expect(run.items).toMatchObject([
			{ trainingTypeName: 'Fire Safety' },
			{ error: `Training Type: the ID ${typeId} does not exist in BambooHR. [Item 2]` },
		]);
	});

	it.each(['resetAfter', 'resetBefore'] as const)(
		'creates the record only once when the response is lost: %s',
		async (kind) => {
			// The same but for the notes: that is another one.
			addTrainingRecord(service.bamboo, {
				employeeId,
				type: typeId,
				completed: '2026-03-02',
				notes: 'By hand',
			});
			service.bamboo.quirks.hiddenTrainingFields = ['hours'];
			service.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect: { kind } });
			const run = await service.run('trainingRecord', 'create', {
				parameters,
				input: [{ employee: employeeId, type: typeId, day: '2026-03-02', hours: 2 }],
			});
			expect(records()).toHaveLength(2);
			expect(run.items).toMatchObject([{ trainingRecordId: records()[1]?.id }]);
		},
	);

	it('warns about fields that are turned off in the company settings', async () => {
		service.bamboo.quirks.hiddenTrainingFields = ['hours', 'cost'];
		const item = { employee: employeeId, type: typeId, day: '2026-03-02', hours: 2, cost: 5, credits: 1 };
		const run = await service.run('trainingRecord', 'create', { parameters, input: [item, item] });
		expect(run.items).toMatchObject([{ hours: null, cost: null, credits: 1 }, {}]);
		expect(run.hints.map(({ message }) => message)).toEqual([
			"BambooHR did not save these fields of training records: hours, cost. They are turned off in the company's training settings.",
		]);
	});

	it('creates the record and warns when the names of training types cannot be read', async () => {
		const refused = { kind: 'status', status: 403 } as const;
		service.bamboo.faults.push({
			when: ({ path }) => path.endsWith('/training/type'),
			times: Infinity,
			effect: refused,
		});
		const item = { employee: employeeId, type: typeId, day: '2026-03-02' };
		const run = await service.run('trainingRecord', 'create', { parameters, input: [item, item] });
		expect(run.items).toMatchObject([{ trainingTypeName: null }, { trainingTypeName: null }]);
		expect(run.hints).toHaveLength(1);
		expect(run.hints[0]?.message).toContain('The names of the training types are missing');
		expect(sent().filter((request) => request === 'GET /training/type')).toHaveLength(1);
	});
});

import {
	addEmployee,
	addTrainingRecord,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../../tools/simulator/bamboohr/index.mts';
import { readTrainingHistory } from '../../../src/bamboohr/training/training-history';
import { StoppedError } from '../../../src/errors';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const FIELDS = '/api/v1_2/datasets/employee/fields';
const DATA = '/api/v1/datasets/employee';

describe('The training history in the dataset of BambooHR', () => {
	let bamboo: BambooHrSimulator;
	beforeEach(async () => {
		bamboo = await startBambooHr({ quirks: { trainingHistory: 'present' } });
		addEmployee(bamboo, { id: '1' });
		addEmployee(bamboo, { id: '2' });
		add('2', '2026-01-05', 'first');
		add('2', '2026-02-05', 'second');
	});
	afterEach(async () => await bamboo.close());

	const add = (employeeId: string, completed: string, notes: string) =>
		addTrainingRecord(bamboo, { employeeId, type: '7', completed, notes });
	const read = async (maxPages = 10) => await readTrainingHistory(bambooTransport(bamboo), maxPages);
	const sent = () => bamboo.log.map(({ path }) => path);
	const FIRST = { employeeId: '2', completed: '2026-01-05', notes: 'first' };
	const SECOND = { employeeId: '2', completed: '2026-02-05', notes: 'second' };

	it('has one row for each record of each employee', async () => {
		expect(await read()).toEqual([FIRST, SECOND]);
		expect(sent()).toEqual([FIELDS, DATA]);
		expect(bamboo.log[1]).toMatchObject({
			changed: false,
			body: {
				fields: ['eeid', 'completedTrainingDate', 'completedTrainingNotes'],
				showHistory: ['employeeTrainingHistory'],
			},
		});
	});

	it('is read page by page, but no further than it is worth', async () => {
		for (let n = 0; n < 2500; n += 1) add('1', '2026-01-05', `record ${n}`);
		expect(await read()).toHaveLength(2502);
		bamboo.log.length = 0;
		expect(await read(2)).toHaveLength(2000);
		expect(sent()).toEqual([FIELDS, DATA, DATA]);
	});

	it('has no rows in an account without these fields, and then asks for none', async () => {
		bamboo.quirks.trainingHistory = 'absent';
		expect(await read()).toEqual([]);
		expect(sent()).toEqual([FIELDS]);
	});

	it('may show one record of each employee only, and leaves out records without a date', async () => {
		bamboo.quirks.trainingHistory = 'onePerPerson';
		expect(await read()).toEqual([SECOND]);
		bamboo.quirks.trainingHistory = 'nullDates';
		expect(await read()).toEqual([]);
	});

	it.each<[string, FaultEffect]>([
		['is refused', { kind: 'status', status: 403 }],
		['fails', { kind: 'status', status: 500 }],
		['has another form', { kind: 'body', body: '{"data":{"1":[]}}', contentType: 'application/json' }],
		['is a page of a website', { kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' }],
	])('proves nothing when the answer %s', async (_, effect) => {
		bamboo.faults.push({ when: ({ path }) => path === DATA, times: Infinity, effect });
		expect(await read()).toEqual([]);
	});

	it('ends with a run that is stopped', async () => {
		const { transport } = scripted(() => {
			throw new StoppedError();
		});
		await expect(readTrainingHistory(transport, 10)).rejects.toBeInstanceOf(StoppedError);
	});
});

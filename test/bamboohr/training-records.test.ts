import {
	createTrainingRecord,
	readTrainingRecords,
	updateTrainingRecord,
	type TrainingRecord,
} from '../../src/bamboohr/training-records';
import {
	addEmployee,
	addTrainingRecord,
	addTrainingType,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../simulator/bamboohr/index.mts';
import { scripted } from '../http/scripted.mts';
import { bambooTransport } from '../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 502 },
	{ kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' },
];

describe('training records', () => {
	let bamboo: BambooHrSimulator;
	let employeeId: string;
	let typeId: string;

	beforeEach(async () => {
		bamboo = await startBambooHr();
		employeeId = addEmployee(bamboo).id;
		typeId = addTrainingType(bamboo, { name: 'Fire Safety' }).id;
	});
	afterEach(async () => await bamboo.close());

	const records = () => [...bamboo.state.trainingRecords.values()];
	const isIt = ({ notes }: TrainingRecord) => notes === 'enrollment e-1';
	const create = async (transport = bambooTransport(bamboo)) => {
		const record = { employeeId, typeId, completed: '2026-02-01', notes: 'enrollment e-1' };
		await createTrainingRecord(transport, record, isIt);
		return transport.counts;
	};

	it.each(['[]', '{}'] as const)('may be none at all, written as %s', async (emptyAs) => {
		bamboo.quirks.emptyAs = emptyAs;
		expect(await readTrainingRecords(bambooTransport(bamboo), employeeId)).toEqual([]);
	});

	it('are read with everything that a change has to send back', async () => {
		const given = { employeeId, type: typeId, completed: '2025-03-13', cost: '50.00 USD', hours: '2' };
		const { id } = addTrainingRecord(bamboo, { ...given, credits: '1', instructor: 'Ira', notes: 'mine' });
		expect(await readTrainingRecords(bambooTransport(bamboo), employeeId)).toEqual([
			{
				id,
				typeId,
				completed: '2025-03-13',
				notes: 'mine',
				instructor: 'Ira',
				hours: '2',
				credits: '1',
				cost: '50.00 USD',
			},
		]);
	});

	it('are written', async () => {
		expect(await create()).toMatchObject({ sent: 1, writes: 1 });
		expect(records()).toMatchObject([
			{ employeeId, type: typeId, completed: '2026-02-01', notes: 'enrollment e-1' },
		]);
	});

	it.each(LOSSES)('are written once when the answer is lost: %j', async (effect) => {
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		expect(await create()).toMatchObject({ writes: 1 });
		expect(records()).toHaveLength(1);
	});

	it('are written once when the answer is lost again and again', async () => {
		bamboo.faults.push({
			when: ({ method }) => method === 'POST',
			times: 3,
			effect: { kind: 'resetBefore' },
		});
		expect(await create()).toMatchObject({ writes: 1, retries: 3 });
		expect(records()).toHaveLength(1);
	});

	it('are not written again when it cannot be seen whether they were', async () => {
		bamboo.faults.push(
			{ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } },
			{ when: ({ method }) => method === 'GET', effect: { kind: 'status', status: 403 } },
		);
		await expect(create()).rejects.toMatchObject({ status: 403 });
		expect(records()).toHaveLength(1);
	});

	it('keep what is not ours when they are changed', async () => {
		const given = { employeeId, type: typeId, completed: '2025-03-13', cost: '50.00 USD', hours: '2.5' };
		addTrainingRecord(bamboo, { ...given, credits: '1', instructor: 'Ira', notes: 'enrollment e-1' });
		const transport = bambooTransport(bamboo);
		const [record] = await readTrainingRecords(transport, employeeId);
		if (!record) throw new Error('no record');
		const changes = { completed: '2026-02-02', notes: 'enrollment e-1, corrected' };
		await updateTrainingRecord(transport, record, changes);
		expect(records()).toMatchObject([
			{ ...given, ...changes, credits: '1', instructor: 'Ira', type: typeId },
		]);
		expect(bamboo.log.at(-1)?.body).toEqual({
			...changes,
			instructor: 'Ira',
			hours: 2.5,
			credits: 1,
			cost: { currency: 'USD', amount: '50.00' },
		});
		expect(transport.counts.writes).toBe(1);
	});

	it('send nothing that the company has switched off', async () => {
		bamboo.quirks.hiddenTrainingFields = ['instructor', 'hours', 'credits', 'cost'];
		addTrainingRecord(bamboo, { employeeId, type: typeId, completed: '2025-03-13', cost: '50.00 USD' });
		const transport = bambooTransport(bamboo);
		const [record] = await readTrainingRecords(transport, employeeId);
		if (!record) throw new Error('no record');
		await updateTrainingRecord(transport, record, { completed: '2026-02-02', notes: 'n' });
		expect(bamboo.log.at(-1)?.body).toEqual({ completed: '2026-02-02', notes: 'n' });
	});

	it.each([null, 'x', { '5': { completed: '2026-01-01' } }, [{ id: '5', completed: '2026-01-01' }]])(
		'cannot be read from %j',
		async (json) => {
			const { transport } = scripted(() => ({ json }));
			await expect(readTrainingRecords(transport, '7')).rejects.toMatchObject({ kind: 'unexpectedAnswer' });
		},
	);

	it('are those of exactly this employee, whatever the id holds', async () => {
		const { transport, sent } = scripted(() => ({ json: [] }));
		await readTrainingRecords(transport, '7/../8?x');
		expect(sent[0]?.path).toBe('/api/v1/training/record/employee/7%2F..%2F8%3Fx');
	});
});

import {
	createTrainingRecord,
	deleteTrainingRecord,
	readTrainingRecordEntries,
	readTrainingRecords,
	updateTrainingRecord,
	type TrainingRecord,
} from '../../../src/bamboohr/training/training-records';
import {
	addEmployee,
	addTrainingRecord,
	addTrainingType,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 502 },
	{ kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' },
];

describe('BambooHR training records', () => {
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

	it.each(['[]', '{}'] as const)('are an empty list when the response is %s', async (emptyAs) => {
		bamboo.quirks.emptyAs = emptyAs;
		expect(await readTrainingRecords(bambooTransport(bamboo), employeeId)).toEqual([]);
	});

	it('are read with every value that an update must send back', async () => {
		const given = { employeeId, type: typeId, completed: '2025-03-13', cost: '50.00 USD', hours: '2' };
		const { id } = addTrainingRecord(bamboo, { ...given, credits: '1', instructor: 'Ira', notes: 'mine' });
		expect(await readTrainingRecords(bambooTransport(bamboo), employeeId)).toEqual([
			{
				id,
				typeId,
				completed: '2025-03-13',
				notes: 'mine',
				instructor: 'Ira',
				hours: 2,
				credits: 1,
				cost: { amount: 50, currency: 'USD' },
			},
		]);
	});

	it.each([
		['', null],
		[null, null],
		['50.00 USD', { amount: 50, currency: 'USD' }],
		['12.5', { amount: 12.5, currency: '' }],
		['1,000.00 EUR', { amount: '1,000.00', currency: 'EUR' }],
		[
			{ amount: '7.50', currency: 'EUR' },
			{ amount: 7.5, currency: 'EUR' },
		],
	])('have a cost that can be %j', async (cost, expected) => {
		const { transport } = scripted(() => ({ json: { '5': { id: 5, type: 3, cost, hours: '1.50' } } }));
		const [record] = await readTrainingRecordEntries(transport, '7');
		expect(record).toMatchObject({ id: '5', typeId: '3', cost: expected, hours: 1.5, credits: null });
		expect(record?.raw).toEqual({ id: 5, type: 3, cost, hours: '1.50' });
	});

	it('keep text in a number field unchanged when they are updated', async () => {
		const response = {
			id: '5',
			type: '3',
			completed: '2026-01-02',
			hours: 'half a day',
			cost: '1,000.00 EUR',
		};
		const { transport, sent } = scripted(({ method }) => ({
			json: method === 'PUT' ? response : [response],
		}));
		const [record] = await readTrainingRecords(transport, '7');
		if (!record) throw new Error('no record');
		await updateTrainingRecord(transport, record, { notes: 'n' });
		expect(JSON.parse(String(sent.at(-1)?.body))).toEqual({
			completed: '2026-01-02',
			notes: 'n',
			hours: 'half a day',
			cost: { amount: '1,000.00', currency: 'EUR' },
		});
	});

	it('are created with all given values, and read from the response', async () => {
		const transport = bambooTransport(bamboo);
		const values = {
			completed: '2026-02-01',
			notes: 'n',
			instructor: 'Ira',
			hours: 2.5,
			credits: 1,
			cost: { amount: 12.345, currency: 'EUR' },
		};
		const made = await createTrainingRecord(transport, { employeeId, typeId, ...values }, isIt);
		expect(made).toMatchObject({ typeId, ...values, raw: { type: Number(typeId) } });
		expect(bamboo.log.at(-1)?.body).toMatchObject({
			cost: { amount: '12.345', currency: 'EUR' },
			hours: 2.5,
		});
	});

	it('are not created again when the response has no ID and the list is out of date', async () => {
		const record = { id: 9, type: 3, completed: '2026-02-01', notes: 'enrollment e-1' };
		const { transport, sent } = scripted(({ method }, n) => {
			if (method === 'POST') return { status: 201 };
			return { json: n < 4 ? [] : { '9': record } };
		});
		const made = await createTrainingRecord(transport, { employeeId, typeId: '3', ...record }, isIt);
		expect(made.id).toBe('9');
		expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
		expect(transport.counts.writes).toBe(1);
	});

	it('lose their instructor only when an update clears it', async () => {
		addTrainingRecord(bamboo, { employeeId, type: typeId, completed: '2025-03-13', instructor: 'Ira' });
		const transport = bambooTransport(bamboo);
		const [record] = await readTrainingRecords(transport, employeeId);
		if (!record) throw new Error('no record');
		await updateTrainingRecord(transport, record, { notes: 'n' });
		expect(records()).toMatchObject([{ instructor: 'Ira', notes: 'n' }]);
		await updateTrainingRecord(transport, record, { instructor: '' });
		expect(bamboo.log.at(-1)?.body).toMatchObject({ instructor: '' });
		expect(records()).toMatchObject([{ instructor: '' }]);
	});

	it('are deleted once', async () => {
		const { id } = addTrainingRecord(bamboo, { employeeId, type: typeId, completed: '2025-03-13' });
		bamboo.faults.push({ when: ({ method }) => method === 'DELETE', effect: { kind: 'resetAfter' } });
		const transport = bambooTransport(bamboo);
		await deleteTrainingRecord(transport, id);
		expect(records()).toEqual([]);
		expect(transport.counts.writes).toBe(1);
		await expect(deleteTrainingRecord(transport, id)).rejects.toMatchObject({ status: 404 });
	});

	it('are created', async () => {
		expect(await create()).toMatchObject({ sent: 1, writes: 1 });
		expect(records()).toMatchObject([
			{ employeeId, type: typeId, completed: '2026-02-01', notes: 'enrollment e-1' },
		]);
	});

	it.each(LOSSES)('are created once when the response is lost: %j', async (effect) => {
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		expect(await create()).toMatchObject({ writes: 1 });
		expect(records()).toHaveLength(1);
	});

	it('are created once when the response is lost repeatedly', async () => {
		bamboo.faults.push({
			when: ({ method }) => method === 'POST',
			times: 3,
			effect: { kind: 'resetBefore' },
		});
		expect(await create()).toMatchObject({ writes: 1, retries: 3 });
		expect(records()).toHaveLength(1);
	});

	it('are not created again when the list cannot be read', async () => {
		bamboo.faults.push(
			{ when: ({ method }) => method === 'POST', effect: { kind: 'resetAfter' } },
			{ when: ({ method }) => method === 'GET', effect: { kind: 'status', status: 403 } },
		);
		await expect(create()).rejects.toMatchObject({ status: 403 });
		expect(records()).toHaveLength(1);
	});

	it('keep other values when they are updated', async () => {
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

	it('omit fields that are turned off in the company settings', async () => {
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
			await expect(readTrainingRecords(transport, '7')).rejects.toMatchObject({ kind: 'unexpectedResponse' });
		},
	);

	it('belong to exactly this employee, whatever characters the ID contains', async () => {
		const { transport, sent } = scripted(() => ({ json: [] }));
		await readTrainingRecords(transport, '7/../8?x');
		expect(sent[0]?.path).toBe('/api/v1/training/record/employee/7%2F..%2F8%3Fx');
	});
});

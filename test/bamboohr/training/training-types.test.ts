import { ensureTrainingCategory } from '../../../src/bamboohr/training/training-categories';
import {
	createTrainingType,
	deleteTrainingType,
	readTrainingTypeEntries,
	readTrainingTypes,
	updateTrainingType,
	type TrainingType,
} from '../../../src/bamboohr/training/training-types';
import {
	addTrainingRecord,
	addTrainingType,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

/** Ways in which the answer to a creation gets lost, after it took effect or before. */
const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 502 },
	{ kind: 'status', status: 500 },
	{ kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' },
];

const NEW_TYPE = {
	name: 'Fire Safety',
	description: 'iSpring Learn course c-1',
	linkUrl: 'https://learn.example.com/c-1',
};
const NOTHING_SAID = {
	description: '',
	linkUrl: '',
	frequencyMonths: null,
	required: false,
	dueDays: null,
	category: null,
	allowEmployeesToMarkComplete: false,
};
const isIt = ({ description }: TrainingType) => description === NEW_TYPE.description;

describe('BambooHR training types', () => {
	let bamboo: BambooHrSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	const types = () => [...bamboo.state.trainingTypes.values()];

	it.each(['[]', '{}'] as const)('are an empty list when the response is %s', async (emptyAs) => {
		bamboo.quirks.emptyAs = emptyAs;
		expect(await readTrainingTypes(bambooTransport(bamboo))).toEqual([]);
	});

	it('are read with all their values', async () => {
		bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
		const type = addTrainingType(bamboo, {
			name: 'First Aid',
			description: 'every year',
			renewable: true,
			frequency: 12,
			required: true,
			dueFromHireDate: { unit: 'day', amount: '10' },
			categoryId: '3',
			linkUrl: 'https://learn.example.com/aid',
			allowEmployeesToMarkComplete: true,
		});
		const bare = addTrainingType(bamboo, { name: 'Ladders', description: '' });
		const expected = [
			{
				id: type.id,
				name: 'First Aid',
				description: 'every year',
				linkUrl: 'https://learn.example.com/aid',
				frequencyMonths: 12,
				required: true,
				dueDays: 10,
				category: { id: '3', name: 'Safety' },
				allowEmployeesToMarkComplete: true,
			},
			{ ...NOTHING_SAID, id: bare.id, name: 'Ladders' },
		];
		expect(await readTrainingTypes(bambooTransport(bamboo))).toEqual(expected);
		const [entry, bareEntry] = await readTrainingTypeEntries(bambooTransport(bamboo));
		expect(entry).toEqual({
			...expected[0],
			raw: expect.objectContaining({ frequency: '12', dueFromHireDate: { unit: 'day', amount: '10' } }),
		});
		expect(bareEntry?.raw).toMatchObject({ frequency: 0, category: [], description: null });
	});

	it.each([
		[
			'booleans as numeric strings',
			{ renewable: '1', frequency: '6', required: '0' },
			{ frequencyMonths: 6 },
		],
		['a frequency without renewal', { renewable: false, frequency: '12' }, {}],
		['days as a number', { required: true, dueFromHireDate: 30 }, { required: true, dueDays: 30 }],
		['a number in an object', { dueFromHireDate: { unit: 'Days', amount: 30 } }, { dueDays: 30 }],
		['weeks', { dueFromHireDate: { unit: 'week', amount: '2' } }, { dueDays: 14 }],
		['months', { dueFromHireDate: { unit: 'Months', amount: '2' } }, { dueDays: 60, dueAs: '2 Months' }],
		['years', { dueFromHireDate: { unit: 'year', amount: 1 } }, { dueDays: 365, dueAs: '1 year' }],
		['another unit', { dueFromHireDate: { unit: 'quarter', amount: 2 } }, { dueAs: '2 quarter' }],
		['no unit', { dueFromHireDate: { amount: 2 } }, { dueAs: '2 without a unit' }],
		['no days', { dueFromHireDate: { unit: 'day', amount: null } }, {}],
		['empty objects', { dueFromHireDate: {}, category: {} }, {}],
		[
			'nulls',
			{ renewable: null, frequency: null, required: null, dueFromHireDate: null, category: null },
			{},
		],
		['empty strings', { renewable: '', frequency: '', required: '', dueFromHireDate: '', category: '' }, {}],
		['numeric IDs', { category: { id: 3, name: 'Safety' } }, { category: { id: '3', name: 'Safety' } }],
		['no other values', {}, {}],
	])('are read from a response with %s', async (_what, response, expected) => {
		const { transport } = scripted(() => ({ json: { '7': { id: 7, name: 'Ladders', ...response } } }));
		expect(await readTrainingTypes(transport)).toEqual([
			{ ...NOTHING_SAID, id: '7', name: 'Ladders', ...expected },
		]);
	});

	it.each([
		[{ '7': { id: 7, renewable: [] } }, '7.renewable'],
		[[{ id: 7, renewable: [] }], '0.renewable'],
		[{ '7': { name: 'Ladders' } }, '7.id'],
		[{ '7': { id: 7, category: { id: [] } } }, '7.category.id'],
		[{ '7': { id: 7, dueFromHireDate: { amount: {} } } }, '7.dueFromHireDate.amount'],
	])('are refused with the name of the unreadable field: %j', async (json, field) => {
		const { transport } = scripted(() => ({ json }));
		for (const read of [readTrainingTypes, readTrainingTypeEntries]) {
			await expect(read(transport)).rejects.toMatchObject({
				kind: 'unexpectedResponse',
				message: expect.stringContaining(`GET /api/v1/training/type: the field "${field}"`),
			});
		}
	});

	it('are created with a category, and found again', async () => {
		const transport = bambooTransport(bamboo);
		const categoryId = await ensureTrainingCategory(transport, 'iSpring Learn');
		const { id } = await createTrainingType(transport, { ...NEW_TYPE, categoryId }, isIt);
		expect(types()).toMatchObject([{ ...NEW_TYPE, id, categoryId, renewable: false, required: false }]);
		expect(transport.counts).toMatchObject({ writes: 2, retries: 0 });
	});

	it.each(LOSSES)('are created once when the response is lost: %j', async (effect) => {
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		const transport = bambooTransport(bamboo);
		const { id } = await createTrainingType(transport, NEW_TYPE, isIt);
		expect(types().map((type) => type.id)).toEqual([id]);
		expect(transport.counts.writes).toBe(1);
	});

	it('are not created twice when the response has no ID and the list is out of date', async () => {
		const { transport, sent } = scripted(({ method }, n) => {
			if (method === 'POST') return { status: 201 };
			return {
				json: n < 4 ? [] : { '7': { id: 7, name: 'Fire Safety', description: NEW_TYPE.description } },
			};
		});
		expect(await createTrainingType(transport, NEW_TYPE, isIt)).toMatchObject({ id: '7' });
		expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
		expect(transport.counts.writes).toBe(1);
	});

	it('change only in the given values', async () => {
		const type = addTrainingType(bamboo, {
			name: 'Old',
			description: 'kept',
			frequency: 12,
			renewable: true,
		});
		const transport = bambooTransport(bamboo);
		await updateTrainingType(transport, type.id, { name: 'New' });
		expect(types()).toMatchObject([{ name: 'New', description: 'kept', frequency: 12, renewable: true }]);
	});

	it('are looked up instead of created again when the response is unreadable', async () => {
		const { transport, sent } = scripted(({ method }) =>
			method === 'POST'
				? { status: 201, json: { id: 7, renewable: [] } }
				: { json: { 7: { id: '7', ...NEW_TYPE } } },
		);
		expect(await createTrainingType(transport, NEW_TYPE, isIt)).toMatchObject({ id: '7' });
		expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET']);
	});

	it('are read again when the response to an update is empty', async () => {
		const { transport } = scripted(({ method }) =>
			method === 'PUT' ? { text: '' } : { json: { 7: { id: '7', ...NEW_TYPE } } },
		);
		expect(await updateTrainingType(transport, '7', { name: 'x' })).toMatchObject({ id: '7' });
	});

	it.each([
		['any', 400, false],
		['object', 400, true],
		['object', 422, true],
		['number', 400, false],
		['number', 422, false],
	] as const)('send the days after the hire date as %s (after HTTP %i)', async (form, status, isNumber) => {
		Object.assign(bamboo.quirks, {
			dueDaysAs: form,
			dueDaysRefusedWith: status,
			dueAmountIsNumber: isNumber,
		});
		const transport = bambooTransport(bamboo);
		const values = { ...NEW_TYPE, required: true, dueDays: 20 };
		const made = await createTrainingType(transport, values, isIt);
		expect(made).toMatchObject({ required: true, dueDays: 20 });
		expect(await updateTrainingType(transport, made.id, { dueDays: 30 })).toMatchObject({ dueDays: 30 });
		expect(types()).toHaveLength(1);
		expect(transport.counts).toMatchObject({ writes: 2, sent: form === 'number' ? 4 : 2 });
	});

	it.each([400, 422])('report the first refusal when both formats are refused (HTTP %i)', async (status) => {
		const { transport, sent } = scripted((_request, n) => ({
			status,
			headers: { 'x-bamboohr-error-message': n === 1 ? 'First reason' : 'Second reason' },
		}));
		const values = { ...NEW_TYPE, required: true, dueDays: 20 };
		await expect(createTrainingType(transport, values, isIt)).rejects.toMatchObject({
			message: expect.stringContaining('First reason'),
		});
		expect(sent).toHaveLength(2);
	});

	it('lose their renewal and category when an update clears them', async () => {
		bamboo.state.trainingCategories.set('3', { id: '3', name: 'Safety' });
		const type = addTrainingType(bamboo, { renewable: true, frequency: 12, categoryId: '3' });
		const changed = await updateTrainingType(bambooTransport(bamboo), type.id, {
			frequencyMonths: 0,
			categoryId: '',
		});
		expect(changed).toMatchObject({ frequencyMonths: null, category: null });
		expect(bamboo.log.at(-1)?.body).toEqual({ renewable: false, category: '' });
	});

	it('are deleted once, but not while they have records', async () => {
		const [free, used] = [addTrainingType(bamboo), addTrainingType(bamboo)];
		addTrainingRecord(bamboo, { employeeId: '4', type: used.id, completed: '2026-01-02' });
		const transport = bambooTransport(bamboo);
		bamboo.faults.push({ when: ({ method }) => method === 'DELETE', effect: { kind: 'resetAfter' } });
		await deleteTrainingType(transport, free.id);
		expect(transport.counts).toMatchObject({ writes: 1, retries: 1 });
		await expect(deleteTrainingType(transport, free.id)).rejects.toMatchObject({ status: 404 });
		await expect(deleteTrainingType(transport, used.id)).rejects.toMatchObject({ status: 400 });
		expect(types()).toEqual([used]);
	});

	it('cannot be read from a response of another shape', async () => {
		for (const json of [null, 'x', { '7': { name: 'no id' } }, [{ id: null }]]) {
			const { transport } = scripted(() => ({ json }));
			await expect(readTrainingTypes(transport)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
		}
	});

	it('are refused with advice when the company does not use Training', async () => {
		bamboo.quirks.trainingRefused = 403;
		await expect(readTrainingTypes(bambooTransport(bamboo))).rejects.toMatchObject({
			status: 403,
			hint: expect.stringContaining('Training'),
		});
	});
});

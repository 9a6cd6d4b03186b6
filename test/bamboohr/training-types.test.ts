import {
	createTrainingType,
	ensureTrainingCategory,
	readTrainingTypes,
	updateTrainingType,
	type TrainingType,
} from '../../src/bamboohr/training-types';
import {
	addTrainingType,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../simulator/bamboohr/index.mts';
import { scripted } from '../http/scripted.mts';
import { bambooTransport } from '../support/clients.mts';

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
const isIt = ({ description }: TrainingType) => description === NEW_TYPE.description;

describe('training types', () => {
	let bamboo: BambooHrSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	const types = () => [...bamboo.state.trainingTypes.values()];

	it.each(['[]', '{}'] as const)('may be none at all, written as %s', async (emptyAs) => {
		bamboo.quirks.emptyAs = emptyAs;
		expect(await readTrainingTypes(bambooTransport(bamboo))).toEqual([]);
	});

	it('are read with what tells them apart', async () => {
		const type = addTrainingType(bamboo, { name: 'First Aid', description: 'every year' });
		const bare = addTrainingType(bamboo, { name: 'Ladders', description: '' });
		expect(await readTrainingTypes(bambooTransport(bamboo))).toEqual([
			{ id: type.id, name: 'First Aid', description: 'every year' },
			{ id: bare.id, name: 'Ladders', description: '' },
		]);
	});

	it('are made with a category, and found again', async () => {
		const transport = bambooTransport(bamboo);
		const categoryId = await ensureTrainingCategory(transport, 'iSpring Learn');
		const id = await createTrainingType(transport, { ...NEW_TYPE, categoryId }, isIt);
		expect(types()).toMatchObject([{ ...NEW_TYPE, id, categoryId, renewable: false, required: false }]);
		expect(transport.counts).toMatchObject({ writes: 2, retries: 0 });
	});

	it.each(LOSSES)('are made once when the answer is lost: %j', async (effect) => {
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		const transport = bambooTransport(bamboo);
		const id = await createTrainingType(transport, NEW_TYPE, isIt);
		expect(types().map((type) => type.id)).toEqual([id]);
		expect(transport.counts.writes).toBe(1);
	});

	it('are not made twice when the answer has no id and the list is behind', async () => {
		const { transport, sent } = scripted(({ method }, n) => {
			if (method === 'POST') return { status: 201 };
			return {
				json: n < 4 ? [] : { '7': { id: 7, name: 'Fire Safety', description: NEW_TYPE.description } },
			};
		});
		expect(await createTrainingType(transport, NEW_TYPE, isIt)).toBe('7');
		expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
		expect(transport.counts.writes).toBe(1);
	});

	it('change in what is given, and nothing else', async () => {
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

	it('cannot be told from a list of another shape', async () => {
		for (const json of [null, 'x', { '7': { name: 'no id' } }, [{ id: null }]]) {
			const { transport } = scripted(() => ({ json }));
			await expect(readTrainingTypes(transport)).rejects.toMatchObject({ kind: 'unexpectedAnswer' });
		}
	});

	it('say what is missing where Training is closed', async () => {
		bamboo.quirks.trainingRefused = 403;
		await expect(readTrainingTypes(bambooTransport(bamboo))).rejects.toMatchObject({
			status: 403,
			hint: expect.stringContaining('Training'),
		});
	});
});

describe('training category', () => {
	let bamboo: BambooHrSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	it('is taken when it is there, in any case', async () => {
		bamboo.state.trainingCategories.set('3', { id: '3', name: ' ISPRING learn' });
		const transport = bambooTransport(bamboo);
		expect(await ensureTrainingCategory(transport, 'iSpring Learn ')).toBe('3');
		expect(transport.counts.writes).toBe(0);
	});

	it.each(LOSSES)('is made once when the answer is lost: %j', async (effect) => {
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		const id = await ensureTrainingCategory(bambooTransport(bamboo), 'iSpring Learn');
		expect([...bamboo.state.trainingCategories.keys()]).toEqual([id]);
	});
});

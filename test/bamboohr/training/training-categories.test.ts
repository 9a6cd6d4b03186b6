import {
	categoryNamed,
	createTrainingCategory,
	deleteTrainingCategory,
	ensureTrainingCategory,
	readTrainingCategories,
	renameTrainingCategory,
} from '../../../src/bamboohr/training/training-categories';
import {
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
	{ kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' },
];

describe('BambooHR training categories', () => {
	let bamboo: BambooHrSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	const names = () => [...bamboo.state.trainingCategories.values()].map(({ name }) => name);

	it.each(['[]', '{}'] as const)('are an empty list when the response is %s', async (emptyAs) => {
		bamboo.quirks.emptyAs = emptyAs;
		expect(await readTrainingCategories(bambooTransport(bamboo))).toEqual([]);
	});

	it('can be created, renamed and deleted', async () => {
		const transport = bambooTransport(bamboo);
		const made = await createTrainingCategory(transport, 'Safety');
		expect(await readTrainingCategories(transport)).toEqual([made]);
		expect(await renameTrainingCategory(transport, made.id, 'Health')).toEqual({ ...made, name: 'Health' });
		expect(names()).toEqual(['Health']);
		await deleteTrainingCategory(transport, made.id);
		expect(names()).toEqual([]);
		expect(transport.counts.writes).toBe(3);
	});

	it('are refused when the name is taken', async () => {
		const transport = bambooTransport(bamboo);
		await createTrainingCategory(transport, 'Safety');
		const { id } = await createTrainingCategory(transport, 'Health');
		await expect(createTrainingCategory(transport, 'Safety')).rejects.toMatchObject({ status: 409 });
		await expect(renameTrainingCategory(transport, id, 'Safety')).rejects.toMatchObject({ status: 409 });
	});

	it.each([null, 'x', { '5': { name: 'no id' } }])('cannot be read from %j', async (json) => {
		const { transport } = scripted(() => ({ json }));
		await expect(readTrainingCategories(transport)).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});

	it('are found by name in any case', async () => {
		const safety = { id: '3', name: ' SAFETY' };
		expect(categoryNamed([safety], 'Safety ')).toBe(safety);
		expect(categoryNamed([safety], 'Safet')).toBeUndefined();
	});

	it('are not created again when the name exists in any case', async () => {
		bamboo.state.trainingCategories.set('3', { id: '3', name: ' ISPRING learn' });
		const transport = bambooTransport(bamboo);
		expect(await ensureTrainingCategory(transport, 'iSpring Learn ')).toBe('3');
		expect(transport.counts.writes).toBe(0);
	});

	it.each(LOSSES)('are created once when the response is lost: %j', async (effect) => {
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		const id = await ensureTrainingCategory(bambooTransport(bamboo), 'iSpring Learn');
		expect([...bamboo.state.trainingCategories.keys()]).toEqual([id]);
	});
});

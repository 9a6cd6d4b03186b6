import { sortBy } from 'lodash';
import type { Fault } from '../../../tools/simulator/http/faults.mts';
import { addTrainingType } from '../../../tools/simulator/bamboohr/learning.mts';
import { RefusedError } from '../../../src/errors';
import { applyTypes } from '../../../src/learning/apply/training-types';
import type { LearningDecision } from '../../../src/learning/plan/Decision';
import type { LearningWorld } from '../../../src/learning/plan/LearningWorld';
import { titleMark } from '../../../src/learning/plan/marker';
import { planLearning } from '../../../src/learning/plan/plan';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { Progress } from '../../../src/run/Progress';
import { requests, startLearningSystems, type LearningSystems } from '../learning-systems.mts';
import { assignment, DESCRIPTION, learningWorld, openAssignment, trainingType } from '../world.mts';

let systems: LearningSystems;
beforeEach(async () => {
	systems = await startLearningSystems();
});
afterEach(async () => await systems.close());

const firstAid = assignment({ courseId: 'c-2', courseTitle: 'First Aid', enrollmentId: 'e-2' });
/** By name: which of two requests comes first is chance. */
const types = () => sortBy([...systems.bamboo.state.trainingTypes.values()], 'name');
const AID = titleMark('first aid');
const OLD = `[iSpring course c-1] ${titleMark('old')}`;
const categories = () => [...systems.bamboo.state.trainingCategories.values()];
const isMaking: Fault['when'] = ({ method, path }) => method === 'POST' && path === '/api/v1/training/type';

async function apply(given: Partial<LearningWorld>, settings = DEFAULT_LEARNING_SETTINGS) {
	const world = learningWorld(given);
	const progress = new Progress<LearningDecision>(planLearning(world, settings));
	const ids = await applyTypes(systems.clients.bambooHr, progress, world, settings);
	return { ids: Object.fromEntries(ids), failed: progress.all.filter(({ outcome }) => outcome === 'failed') };
}

describe('Training types', () => {
	it('are created in their category, which is created once', async () => {
		const courseUrls = new Map([['c-1', 'https://learn.example.com/c-1']]);
		const { ids } = await apply({ assignments: [assignment(), firstAid], courseUrls });
		expect(categories().map(({ name }) => name)).toEqual(['iSpring Learn']);
		const [category] = categories();
		expect(types()).toMatchObject([
			{
				name: 'Fire Safety',
				description: DESCRIPTION,
				linkUrl: 'https://learn.example.com/c-1',
				categoryId: category?.id,
			},
			{ name: 'First Aid', linkUrl: '', categoryId: category?.id },
		]);
		expect(ids).toEqual({ 'c-1': types()[0]?.id, 'c-2': types()[1]?.id });
	});

	it('are created in an existing category, or without a category', async () => {
		systems.bamboo.state.trainingCategories.set('3', { id: '3', name: ' ISPRING learn ' });
		await apply({ assignments: [assignment()] });
		await apply({ assignments: [firstAid] }, { ...DEFAULT_LEARNING_SETTINGS, trainingCategory: '' });
		expect(types().map(({ categoryId }) => categoryId)).toEqual(['3', '']);
		expect(categories()).toHaveLength(1);
		expect(requests(systems.bamboo).filter((one) => one.includes('category'))).toHaveLength(1);
		expect(systems.bamboo.log.at(-1)?.body).not.toHaveProperty('category');
	});

	it('that exist are used by their IDs without a request', async () => {
		const there = [
			trainingType(),
			trainingType({ id: '8', name: 'First Aid', description: `[iSpring course c-2] ${AID}` }),
		];
		const { ids } = await apply({ assignments: [assignment(), openAssignment(firstAid)], types: there });
		expect([ids, requests(systems.bamboo)]).toEqual([{ 'c-1': '7', 'c-2': '8' }, []]);
	});

	it('are renamed and adopted without reading the categories', async () => {
		addTrainingType(systems.bamboo, { id: '7', name: 'Old', description: OLD });
		addTrainingType(systems.bamboo, { id: '8', name: 'First Aid', description: 'Ours', linkUrl: 'x' });
		const there = [
			trainingType({ name: 'Old', description: OLD }),
			trainingType({ id: '8', name: 'First Aid', description: 'Ours' }),
		];
		const { ids } = await apply({ assignments: [assignment(), firstAid], types: there });
		expect(ids).toEqual({ 'c-1': '7', 'c-2': '8' });
		expect(types()).toMatchObject([
			{ name: 'Fire Safety', description: `[iSpring course c-1] ${titleMark('fire safety')}` },
			{ name: 'First Aid', description: `Ours [iSpring course c-2] ${AID}`, linkUrl: 'x' },
		]);
		expect(requests(systems.bamboo).map((one) => one.split('/').at(-2))).toEqual(['type', 'type']);
	});

	it.each(['resetBefore', 'resetAfter', 'truncate'] as const)(
		'are created once when the response is lost: %s',
		async (kind) => {
			addTrainingType(systems.bamboo, { id: '5', description: '[iSpring course c-12]' });
			systems.bamboo.faults.push({ when: isMaking, effect: { kind } });
			const { ids } = await apply({ assignments: [assignment()] });
			expect(types()).toHaveLength(2);
			expect(ids).toEqual({ 'c-1': types().find(({ name }) => name === 'Fire Safety')?.id });
		},
	);
});

describe('A training type that cannot be created', () => {
	it('fails when BambooHR drops its description, because the next run would create it again', async () => {
		const body = JSON.stringify({ id: '70', name: 'Fire Safety', description: '' });
		systems.bamboo.faults.push({
			when: isMaking,
			effect: { kind: 'body', body, contentType: 'application/json' },
		});
		const { ids, failed } = await apply({ assignments: [assignment()] });
		expect([ids, failed.map(({ kind }) => kind)]).toEqual([{}, ['trainingType']]);
		expect(failed[0]?.error).toContain('every run creates another');
	});

	it('does not stop the others', async () => {
		systems.bamboo.faults.push({ when: isMaking, effect: { kind: 'status', status: 400, body: '' } });
		const { ids, failed } = await apply({ assignments: [assignment(), firstAid] });
		expect([types().length, Object.values(ids).length]).toEqual([1, 1]);
		expect(failed.map(({ kind }) => kind)).toEqual(['trainingType']);
		expect(failed[0]?.error).toContain('BambooHR answered 400 to POST /api/v1/training/type');
	});

	it('stops the run with one error when the access token has no training permission', async () => {
		systems.bamboo.faults.push({ when: isMaking, effect: { kind: 'status', status: 403, body: '' } });
		const applied = apply({ assignments: [assignment(), firstAid] });
		await expect(applied).rejects.toBeInstanceOf(RefusedError);
		await expect(applied).rejects.toMatchObject({ status: 403 });
	});

	it('fails alone when a rename is refused', async () => {
		const { failed } = await apply({
			assignments: [assignment()],
			types: [trainingType({ name: 'Old', description: OLD })],
		});
		expect(failed[0]?.error).toContain('BambooHR answered 404');
	});
});

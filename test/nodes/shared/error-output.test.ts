import { LearningSync } from '../../../nodes/LearningSync/LearningSync.node';
import { runNode } from '../../support/engine.mts';
import { startISpringService, type ISpringService } from '../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const ids = [{ id: 'nobody' }, { id: '11111111-aaaa-11ee-8000-000000000099' }];
const get = async (onError: 'continueErrorOutput' | 'continueRegularOutput') =>
	await service.run('user', 'get', {
		parameters: { userId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
		input: ids,
		onError,
	});

describe('With an error output', () => {
	it('a failed item leaves the node there, with what happened and what to do in one text', async () => {
		const { outputs } = await get('continueErrorOutput');
		expect(outputs.map((items) => items.length)).toEqual([0, 2]);
		expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/is not a valid iSpring Learn ID.* \[Item 1\] Choose one from the list/),
			expect.stringMatching(/\[Item 2\] \w/),
		]);
	});

	it('the failure of a run leaves the node there', async () => {
		const { outputs } = await runNode({
			node: new LearningSync(),
			type: 'n8n-nodes-ispring-bamboohr.learningSync',
			parameters: { resource: 'people', operation: 'plan' },
			credentials: {},
			settings: { onError: 'continueErrorOutput' },
		});
		expect(outputs.map((items) => items.length)).toEqual([0, 0, 1]);
	});
});

it('Without an error output, an item says in two fields what happened and what to do.', async () => {
	const { items } = await get('continueRegularOutput');
	expect(items).toHaveLength(2);
	for (const item of items) expect(item).toEqual({ error: expect.any(String), details: expect.any(String) });
});

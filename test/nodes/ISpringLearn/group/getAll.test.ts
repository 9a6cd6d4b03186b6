import { addGroup } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
	service.ispring.quirks.booleansAsNumbers = true;
});
afterEach(async () => await service.close());

describe('iSpring Learn: Get many groups', () => {
	it('returns regular and smart groups up to the limit of each item with one request', async () => {
		const north = addGroup(service.ispring, { name: 'North' });
		const smart = addGroup(service.ispring, { name: 'New here', isSmart: true });
		const run = await service.run('group', 'getAll', {
			parameters: { returnAll: '={{ $json.all }}', limit: '={{ $json.limit }}' },
			input: [
				{ all: true, limit: 1 },
				{ all: false, limit: 1 },
			],
		});
		expect(run.items).toEqual([
			{ groupId: north.groupId, name: 'North', isSmart: false },
			{ groupId: smart.groupId, name: 'New here', isSmart: true },
			{ groupId: north.groupId, name: 'North', isSmart: false },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 0 }, { item: 1 }]);
		expect(service.ispring.log.filter(({ path }) => path === '/groups')).toHaveLength(1);
	});

	it('refuses a limit of 0 for its item only', async () => {
		addGroup(service.ispring, { name: 'North' });
		const run = await service.run('group', 'getAll', {
			parameters: { limit: '={{ $json.limit }}' },
			input: [{ limit: 0 }, { limit: 1 }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Limit: 0 is not a positive whole number. [Item 1]' },
			{ name: 'North' },
		]);
	});
});

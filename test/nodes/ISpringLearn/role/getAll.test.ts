import { addRole } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
	addRole(service.ispring, { title: 'Course reviewer', type: 'custom' });
});
afterEach(async () => await service.close());

describe('iSpring Learn: Get many roles', () => {
	it('returns the roles with their IDs up to the limit of each item', async () => {
		const all = service.ispring.state.roles.size;
		const run = await service.run('role', 'getAll', {
			parameters: { returnAll: '={{ $json.all }}', limit: '={{ $json.limit }}' },
			input: [
				{ all: false, limit: 1 },
				{ all: true, limit: 1 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, ...Array.from({ length: all }, () => ({ item: 1 }))]);
		const roleIds = run.items.slice(1).map(({ roleId }) => roleId);
		expect(new Set(roleIds)).toEqual(new Set(service.ispring.state.roles.keys()));
		expect(run.items).toContainEqual(expect.objectContaining({ title: 'Course reviewer', type: 'custom' }));
		// One listing for both items.
		expect(service.ispring.log.filter(({ path }) => path.startsWith('/role'))).toHaveLength(1);
	});

	it('refuses a limit of 0 for its item only, and names parameter and item', async () => {
		const run = await service.run('role', 'getAll', {
			parameters: { limit: '={{ $json.limit }}' },
			input: [{ limit: 1 }, { limit: 0 }],
			onError: 'continueRegularOutput',
		});
		expect(run.items[1]).toEqual({
			error: 'Limit: 0 is not a positive whole number. [Item 2]',
			details: 'Enter 1 or more, or turn on Return All.',
		});
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
	});
});

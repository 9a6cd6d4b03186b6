import { addDepartment } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
let rootId: string;
let salesId: string;
beforeEach(async () => {
	service = await startISpringService();
	rootId = service.ispring.state.rootDepartmentId;
	salesId = addDepartment(service.ispring, { name: 'Sales', code: 'S-1' }).departmentId;
	addDepartment(service.ispring, { name: 'North', parentDepartmentId: salesId });
});
afterEach(async () => await service.close());

describe('iSpring Learn: Get many departments', () => {
	it('returns departments with their paths by the filters and limit of each item', async () => {
		const run = await service.run('department', 'getAll', {
			parameters: {
				returnAll: '={{ $json.all }}',
				limit: 2,
				filters: {
					parentDepartmentId: byId('={{ $json.parent }}'),
					code: '={{ $json.code }}',
				},
			},
			input: [{ all: false }, { all: true }, { all: true, parent: rootId }, { all: true, code: 'S-1' }],
		});
		expect(run.error).toBeUndefined();
		const names = [0, 1, 2, 3].map((item) =>
			run.items.filter((_, n) => run.paired[n] && JSON.stringify(run.paired[n]) === `{"item":${item}}`),
		);
		expect(names.map((items) => items.map(({ name }) => name))).toEqual([
			['Sample Company', 'Sales'],
			['Sample Company', 'Sales', 'North'],
			['Sales'],
			['Sales'],
		]);
		expect(names[1]?.[0]).toEqual({
			departmentId: rootId,
			name: 'Sample Company',
			path: 'Sample Company',
			parentDepartmentId: null,
			code: null,
		});
		expect(names[3]?.[0]).toEqual({
			departmentId: salesId,
			name: 'Sales',
			path: 'Sample Company / Sales',
			parentDepartmentId: rootId,
			code: 'S-1',
		});
		// One listing for all items.
		expect(service.ispring.log.map(({ path }) => path)).toEqual(['/api/v3/token', '/departments']);
	});

	it('refuses an unknown parent and a limit of 0 for their items only', async () => {
		const unknown = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
		const run = await service.run('department', 'getAll', {
			parameters: {
				limit: '={{ $json.limit }}',
				filters: { parentDepartmentId: byId('={{ $json.parent }}') },
			},
			input: [{ limit: 5, parent: unknown }, { limit: 0 }, { limit: 1 }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toEqual([
			expect.objectContaining({
				error: `Parent Department: the ID ${unknown} does not exist in iSpring Learn. [Item 1]`,
			}),
			expect.objectContaining({ error: 'Limit: 0 is not a positive whole number. [Item 2]' }),
			expect.objectContaining({ name: 'Sample Company' }),
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	});
});

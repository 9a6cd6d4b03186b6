import { addDepartment } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
let rootId: string;
beforeEach(async () => {
	service = await startISpringService();
	rootId = service.ispring.state.rootDepartmentId;
});
afterEach(async () => await service.close());

const parameters = {
	name: '={{ $json.name }}',
	parentDepartmentId: byId('={{ $json.parent }}'),
	additionalFields: { code: '={{ $json.code }}' },
};

describe('iSpring Learn: Create department', () => {
	it('creates each department under its parent or the root with its code', async () => {
		const sales = addDepartment(service.ispring, { name: 'Sales' });
		const run = await service.run('department', 'create', {
			parameters,
			input: [
				{ name: ' North ', parent: sales.departmentId, code: 'N-1' },
				{ name: 'Legal', parent: '', code: '' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([
			{
				departmentId: expect.any(String),
				name: 'North',
				path: 'Sample Company / Sales / North',
				parentDepartmentId: sales.departmentId,
				code: 'N-1',
			},
			{
				departmentId: expect.any(String),
				name: 'Legal',
				path: 'Sample Company / Legal',
				parentDepartmentId: rootId,
				code: null,
			},
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		for (const { departmentId, name, parentDepartmentId, code } of run.items) {
			const made = service.ispring.state.departments.get(String(departmentId));
			expect(made).toMatchObject({ name, parentDepartmentId, code: code ?? '' });
		}
	});

	it('refuses an existing name under the same parent, including one that an earlier item created', async () => {
		const other = addDepartment(service.ispring, { name: 'Other' });
		const run = await service.run('department', 'create', {
			parameters,
			input: [
				{ name: 'Sales', parent: rootId },
				{ name: 'SALES', parent: '' },
				{ name: 'Sales', parent: other.departmentId },
			],
			onError: 'continueRegularOutput',
		});
		const [first, second, third] = run.items;
		expect(second).toEqual({
			error: `Name: "Sample Company" already has a department "Sales" with the ID ${String(first?.departmentId)}. [Item 2]`,
			details: 'Use that one, or enter another name.',
		});
		expect(third).toMatchObject({ path: 'Sample Company / Other / Sales' });
		expect(service.ispring.state.departments.size).toBe(4);
	});

	it('creates the department only once when the response is lost', async () => {
		service.ispring.faults.push({
			when: ({ method, path }) => method === 'POST' && path === '/department',
			effect: { kind: 'resetAfter' },
		});
		const run = await service.run('department', 'create', { parameters: { name: 'Sales' } });
		expect(run.error).toBeUndefined();
		const named = [...service.ispring.state.departments.values()].filter(({ name }) => name === 'Sales');
		expect(named.map(({ departmentId }) => departmentId)).toEqual([run.items[0]?.departmentId]);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const unknown = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
		const run = await service.run('department', 'create', {
			parameters,
			input: [
				{ name: '' },
				{ name: 'A', parent: unknown },
				{ name: 'A', parent: 'Sales' },
				{ name: 'A', parent: '' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 3).map(({ error }) => error)).toEqual([
			'Name: it is empty. [Item 1]',
			`Parent Department: the ID ${unknown} does not exist in iSpring Learn. [Item 2]`,
			expect.stringMatching(/^Parent Department: "Sales" is not a valid iSpring Learn ID.* \[Item 3\]$/),
		]);
		expect(run.items[3]).toMatchObject({ name: 'A' });
		expect(run.paired).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	});

	it('requires a parent when the API key sees several top-level departments', async () => {
		const hidden = '00000000-aaaa-11ee-8000-000000000002';
		addDepartment(service.ispring, { name: 'Branch', parentDepartmentId: hidden });
		const run = await service.run('department', 'create', { parameters: { name: 'Sales' } });
		expect(run.error?.message).toBe(
			'Parent Department: it is empty, and the API key sees several top-level departments. [Item 1]',
		);
		expect(service.ispring.log.filter(({ changed }) => changed)).toEqual([]);
	});
});

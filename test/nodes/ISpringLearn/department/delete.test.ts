import { addDepartment, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const departmentId = byId('={{ $json.id }}');
const made = (name: string) => addDepartment(service.ispring, { name }).departmentId;

describe('iSpring Learn: Delete department', () => {
	it('deletes the department of each item with a single request', async () => {
		const ids = [made('Sales'), made('Legal')];
		const run = await service.run('department', 'delete', {
			parameters: { departmentId },
			input: ids.map((id) => ({ id })),
		});
		expect(run.items).toEqual(ids.map((id) => ({ deleted: true, departmentId: id })));
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(service.ispring.state.departments.size).toBe(1);
		expect(service.ispring.log.filter(({ method }) => method === 'GET')).toEqual([]);
	});

	it('succeeds when the response is lost', async () => {
		const id = made('Sales');
		service.ispring.faults.push({
			when: ({ method }) => method === 'DELETE',
			effect: { kind: 'resetAfter' },
		});
		const run = await service.run('department', 'delete', { parameters: { departmentId: byId(id) } });
		expect(run.items).toEqual([{ deleted: true, departmentId: id }]);
	});

	it('explains why a department is not deleted, and deletes the others', async () => {
		const [full, above, empty] = [made('Full'), made('Above'), made('Empty')];
		addUser(service.ispring, { departmentId: full, status: 3 });
		addDepartment(service.ispring, { name: 'Below', parentDepartmentId: above });
		const rootId = service.ispring.state.rootDepartmentId;
		const unknown = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
		const run = await service.run('department', 'delete', {
			parameters: { departmentId },
			input: [rootId, full, above, unknown, '', empty].map((id) => ({ id })),
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 5).map(({ error }) => error)).toEqual([
			'Department: it is the root department of the account, which cannot be deleted. [Item 1]',
			'Department: it still contains one user, including inactive ones. [Item 2]',
			'Department: it still contains one department. [Item 3]',
			`Department: the ID ${unknown} does not exist in iSpring Learn. [Item 4]`,
			'Department: it is empty. [Item 5]',
		]);
		expect(run.items[1]?.details).toBe('Move them to another department (User > Update), then delete it.');
		expect(run.items[5]).toEqual({ deleted: true, departmentId: empty });
		// The listings that explain are read once for all.
		expect(service.ispring.log.filter(({ path }) => path === '/users/v2')).toHaveLength(1);
		expect(service.ispring.log.filter(({ path }) => path === '/departments')).toHaveLength(1);
	});

	it('reports a missing permission unchanged', async () => {
		service.ispring.faults.push({
			when: ({ method }) => method === 'DELETE',
			effect: { kind: 'status', status: 403 },
		});
		const run = await service.run('department', 'delete', { parameters: { departmentId: byId(made('A')) } });
		expect(run.error?.message).toMatch(/^iSpring Learn answered 403 to DELETE \/department\//);
	});
});

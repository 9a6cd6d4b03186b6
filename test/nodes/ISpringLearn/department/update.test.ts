import { addDepartment } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
let salesId: string;
let northId: string;
beforeEach(async () => {
	service = await startISpringService();
	salesId = addDepartment(service.ispring, { name: 'Sales', code: 'S-1' }).departmentId;
	northId = addDepartment(service.ispring, { name: 'North', code: 'N-1' }).departmentId;
});
afterEach(async () => await service.close());

const departmentId = byId('={{ $json.id }}');
const department = (id: string) => service.ispring.state.departments.get(id);

describe('iSpring Learn: Update department', () => {
	it('renames and moves departments and returns their new state', async () => {
		const run = await service.run('department', 'update', {
			parameters: {
				departmentId,
				updateFields: { name: '={{ $json.name }}', parentDepartmentId: byId('={{ $json.parent }}') },
			},
			input: [
				{ id: salesId, name: 'Sales Team', parent: service.ispring.state.rootDepartmentId },
				{ id: northId, name: 'North', parent: salesId },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ path }) => path)).toEqual([
			'Sample Company / Sales Team',
			'Sample Company / Sales Team / North',
		]);
		expect(run.items[1]).toEqual({
			departmentId: northId,
			name: 'North',
			path: 'Sample Company / Sales Team / North',
			parentDepartmentId: salesId,
			code: 'N-1',
		});
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('sends only the added fields, and removes the code for an empty text', async () => {
		await service.run('department', 'update', {
			parameters: { departmentId: byId(salesId), updateFields: { code: '' } },
		});
		expect(department(salesId)).toMatchObject({ name: 'Sales', code: '' });
		const { body } =
			service.ispring.log.find(({ method, path }) => method === 'POST' && path.includes(salesId)) ?? {};
		expect(body).toEqual({ code: '' });
	});

	it('keeps the code when its expression has no value', async () => {
		const run = await service.run('department', 'update', {
			parameters: { departmentId, updateFields: { name: 'Renamed', code: '={{ $json.code }}' } },
			input: [{ id: salesId }, { id: northId, code: null }],
		});
		expect(run.error).toBeUndefined();
		expect([salesId, northId].map((id) => department(id)?.code)).toEqual(['S-1', 'N-1']);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const unknown = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
		const run = await service.run('department', 'update', {
			parameters: {
				departmentId,
				updateFields: { name: '={{ $json.name }}', parentDepartmentId: byId('={{ $json.parent }}') },
			},
			input: [
				{ id: unknown, name: 'A', parent: salesId },
				{ id: salesId, name: 'A', parent: unknown },
				{ id: salesId, name: '', parent: northId },
				{ id: salesId, name: 'A', parent: '' },
				{ id: salesId, name: 'A', parent: northId },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 4).map(({ error }) => error)).toEqual([
			`Department: the ID ${unknown} does not exist in iSpring Learn. [Item 1]`,
			`Parent Department: the ID ${unknown} does not exist in iSpring Learn. [Item 2]`,
			'Update Fields > Name: it is empty. [Item 3]',
			'Update Fields > Parent Department: it is empty. [Item 4]',
		]);
		expect(run.items[4]).toMatchObject({ path: 'Sample Company / North / A' });
	});

	it('refuses an update without changes', async () => {
		const run = await service.run('department', 'update', { parameters: { departmentId: byId(salesId) } });
		expect(run.error?.message).toBe('Update Fields: there is nothing to change. [Item 1]');
	});

	it('reports the reason when a department is moved under itself', async () => {
		const run = await service.run('department', 'update', {
			parameters: { departmentId: byId(salesId), updateFields: { parentDepartmentId: byId(salesId) } },
		});
		expect(run.error?.message).toContain('a department cannot be below itself');
	});
});

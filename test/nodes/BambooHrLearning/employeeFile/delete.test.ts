import { addEmployee, addFile, addFileCategory } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let employeeId: string;
let ids: number[];

beforeEach(async () => {
	service = await startBambooHrService();
	const { bamboo } = service;
	employeeId = addEmployee(bamboo).id;
	const categoryId = addFileCategory(bamboo, 'Certificates').id;
	ids = ['a', 'b', 'c'].map((name) => addFile(bamboo, { employeeId, categoryId, name }).id);
});
afterEach(async () => await service.close());

const parameters = { employeeId: byId('={{ $json.employeeId }}'), fileId: '={{ $json.fileId }}' };

describe('BambooHR Learning: Delete employee file', () => {
	it('deletes the file of each item with one request, and no other file', async () => {
		const run = await service.run('employeeFile', 'delete', {
			parameters,
			input: [
				{ employeeId, fileId: ids[0] },
				{ employeeId, fileId: ids[2] },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toEqual([
			{ deleted: true, fileId: String(ids[0]), employeeId },
			{ deleted: true, fileId: String(ids[2]), employeeId },
		]);
		expect([...service.bamboo.state.files.keys()]).toEqual([ids[1]]);
		expect(service.bamboo.log).toHaveLength(2);
	});

	it('names the parameter with an unknown ID, and processes the other items', async () => {
		service.bamboo.faults.push({
			when: ({ method, path }) => method === 'DELETE' && path.endsWith(`/${ids[1]}`),
			effect: { kind: 'resetAfter' },
		});
		const run = await service.run('employeeFile', 'delete', {
			parameters,
			input: [
				{ employeeId: '999', fileId: ids[0] },
				{ employeeId, fileId: 999 },
				{ employeeId, fileId: null },
				{ employeeId, fileId: ids[1] },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 3).map(({ error }) => error)).toEqual([
			'Employee: the ID 999 does not exist in BambooHR. [Item 1]',
			'File: the ID 999 does not exist in BambooHR. [Item 2]',
			'File: it is empty. [Item 3]',
		]);
		expect(run.items[3]).toMatchObject({ deleted: true });
		expect([...service.bamboo.state.files.keys()]).toEqual([ids[0], ids[2]]);
	});
});

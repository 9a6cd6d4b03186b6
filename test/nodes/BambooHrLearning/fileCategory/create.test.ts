import { addEmployee, addFileCategory } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let employeeId: string;

beforeEach(async () => {
	service = await startBambooHrService();
	employeeId = addEmployee(service.bamboo).id;
	service.bamboo.state.keyEmployeeId = employeeId;
});
afterEach(async () => await service.close());

const names = () => service.bamboo.state.fileCategories.map(({ name }) => name);
const parameters = { name: '={{ $json.name }}' };

describe('BambooHR Learning: Create file category', () => {
	it('creates the category of each item and returns its ID', async () => {
		const run = await service.run('fileCategory', 'create', {
			parameters,
			input: [{ name: 'Certificates' }, { name: ' Contracts ' }],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toEqual(
			service.bamboo.state.fileCategories.map(({ id, name }) => ({ fileCategoryId: String(id), name })),
		);
		expect(names()).toEqual(['Certificates', 'Contracts']);
	});

	it('refuses an existing name, including one that an earlier item created', async () => {
		const { id } = addFileCategory(service.bamboo, 'Certificates');
		const run = await service.run('fileCategory', 'create', {
			parameters,
			input: [{ name: 'certificates' }, { name: 'New' }, { name: 'NEW' }, { name: '' }, { name: 'Other' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ name, error }) => name ?? error)).toEqual([
			`Name: the category "Certificates" with the ID ${id} already exists. [Item 1]`,
			'New',
			expect.stringMatching(/^Name: the category "New" with the ID \d+ already exists/),
			'Name: it is empty. [Item 4]',
			'Other',
		]);
		expect(names()).toEqual(['Certificates', 'New', 'Other']);
	});

	it('creates the category only once when the response is lost, using the selected employee', async () => {
		const isPost = ({ method }: { method: string }) => method === 'POST';
		service.bamboo.faults.push({ when: isPost, effect: { kind: 'resetAfter' } });
		const other = addEmployee(service.bamboo).id;
		const run = await service.run('fileCategory', 'create', {
			parameters: { ...parameters, options: { employeeId: byId(other) } },
			input: [{ name: 'Certificates' }],
		});
		expect(run.items).toMatchObject([{ name: 'Certificates' }]);
		expect(names()).toEqual(['Certificates']);
		expect(service.bamboo.log.some(({ path }) => path.includes(`/${employeeId}/`))).toBe(false);
	});

	it('fails when the API key cannot see the new category', async () => {
		const effect = { kind: 'body', body: '', contentType: 'text/html' } as const;
		service.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		const run = await service.run('fileCategory', 'create', {
			parameters,
			input: [{ name: 'Hidden' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]?.error).toContain('Name: the category "Hidden" was created or existed already');
		expect(run.items[0]?.details).toContain('permission to view it');
	});
});

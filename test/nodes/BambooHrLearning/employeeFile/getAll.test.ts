import { addEmployee, addFile, addFileCategory } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let people: string[];
let categories: number[];

beforeEach(async () => {
	service = await startBambooHrService();
	const { bamboo } = service;
	people = [addEmployee(bamboo).id, addEmployee(bamboo).id];
	categories = [addFileCategory(bamboo, 'Certificates').id, addFileCategory(bamboo, 'Other').id];
	const [employeeId = ''] = people;
	for (const categoryId of [...categories, categories[0] ?? 0]) {
		addFile(bamboo, { employeeId, categoryId, name: 'a.pdf', dateCreated: '2026-05-29T14:21:35+0000' });
	}
});
afterEach(async () => await service.close());

const employeeId = byId('={{ $json.employeeId }}');

describe('BambooHR Learning: Get many employee files', () => {
	it('returns all details of each file up to the limit of each item', async () => {
		const run = await service.run('employeeFile', 'getAll', {
			parameters: { employeeId, returnAll: '={{ $json.all }}', limit: '={{ $json.limit }}' },
			input: [
				{ employeeId: people[0], all: false, limit: 2 },
				{ employeeId: people[1], all: true, limit: 1 },
				{ employeeId: people[0], all: true, limit: 1 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([0, 0, 2, 2, 2].map((item) => ({ item })));
		expect(run.items[0]).toEqual({
			fileId: expect.stringMatching(/^\d+$/),
			employeeId: people[0],
			fileName: 'a.pdf',
			originalFileName: 'a.pdf',
			categoryId: String(categories[0]),
			categoryName: 'Certificates',
			fileSize: 6,
			createdAt: '2026-05-29T14:21:35Z',
			createdBy: 'Sample User',
			sharedWithEmployee: false,
		});
		expect(service.bamboo.log).toHaveLength(3);
	});

	it('returns the files of one category by its ID or name', async () => {
		const run = await service.run('employeeFile', 'getAll', {
			parameters: {
				employeeId: byId(people[0] ?? ''),
				filters: { fileCategoryId: byId('={{ $json.id }}'), categoryName: '={{ $json.name }}' },
			},
			input: [{ id: String(categories[0]) }, { name: 'other' }, {}],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([0, 0, 1, 2, 2, 2].map((item) => ({ item })));
	});

	it('refuses an unknown category, or one given twice, for its item only', async () => {
		const run = await service.run('employeeFile', 'getAll', {
			parameters: {
				employeeId,
				limit: '={{ $json.limit ?? 5 }}',
				filters: { fileCategoryId: byId('={{ $json.id }}'), categoryName: '={{ $json.name }}' },
			},
			input: [
				{ employeeId: '999' },
				{ employeeId: people[0], id: '99' },
				{ employeeId: people[0], name: 'Nothing' },
				{ employeeId: people[0], id: '1', name: 'Other' },
				{ employeeId: people[0], limit: 0 },
				{ employeeId: people[0], name: 'Other' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 5).map(({ error }) => error)).toEqual([
			'Employee: the ID 999 does not exist in BambooHR. [Item 1]',
			'Filters > File Category: this employee has no file category with the ID 99. [Item 2]',
			'Filters > Category Name: this employee has no file category "Nothing". [Item 3]',
			'Filters > Category Name: it cannot be combined with File Category. [Item 4]',
			'Limit: 0 is not a positive whole number. [Item 5]',
		]);
		expect(run.items[2]?.details).toBe('Choose one of these: "Certificates", "Other".');
		expect(run.items).toHaveLength(6);
	});

	it('returns nothing for an employee without a visible category', async () => {
		service.bamboo.state.fileCategories.length = 0;
		const run = await service.run('employeeFile', 'getAll', {
			parameters: { employeeId: byId(people[0] ?? '') },
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([]);
	});

	it('retries an interrupted list', async () => {
		service.bamboo.faults.push({ when: () => true, effect: { kind: 'truncate' } });
		const run = await service.run('employeeFile', 'getAll', {
			parameters: { employeeId: byId(people[0] ?? '') },
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toHaveLength(3);
		expect(service.bamboo.log).toHaveLength(2);
	});

	it('names the request and the field of an unreadable list', async () => {
		const body = JSON.stringify({ categories: [{ id: 1, name: 'A', files: [{ name: 'no id' }] }] });
		const effect = { kind: 'body', body, contentType: 'application/json' } as const;
		service.bamboo.faults.push({ when: () => true, effect });
		const run = await service.run('employeeFile', 'getAll', {
			parameters: { employeeId: byId(people[0] ?? '') },
		});
		expect(run.error?.message).toMatch(
			/GET \/employees\/\{id\}\/files\/view: the field "categories\.0\.files\.0\.id"/,
		);
	});
});

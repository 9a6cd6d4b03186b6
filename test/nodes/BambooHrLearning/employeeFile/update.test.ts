import {
	addEmployee,
	addFile,
	addFileCategory,
	type SimFile,
} from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let employeeId: string;
let categories: number[];
let files: SimFile[];

beforeEach(async () => {
	service = await startBambooHrService();
	const { bamboo } = service;
	employeeId = addEmployee(bamboo).id;
	categories = [addFileCategory(bamboo, 'Certificates').id, addFileCategory(bamboo, 'Other').id];
	const categoryId = categories[0] ?? 0;
	files = ['a.pdf', 'b.pdf'].map((name) => addFile(bamboo, { employeeId, categoryId, name }));
});
afterEach(async () => await service.close());

const parameters = { employeeId: byId('={{ $json.employeeId }}'), fileId: '={{ $json.fileId }}' };
const posts = () => service.bamboo.log.filter(({ method }) => method === 'POST');

describe('BambooHR Learning: Update employee file', () => {
	it('updates the file of each item and returns its new state', async () => {
		const run = await service.run('employeeFile', 'update', {
			parameters: {
				...parameters,
				updateFields: { name: '={{ $json.name }}', shareWithEmployee: '={{ $json.share }}' },
			},
			input: [
				{ employeeId, fileId: files[0]?.id, name: 'Zoë.pdf', share: true },
				{ employeeId, fileId: files[1]?.id, name: 'x/y.pdf', share: false },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toMatchObject([
			{ fileId: String(files[0]?.id), fileName: 'Zoë.pdf', sharedWithEmployee: true },
			{ fileId: String(files[1]?.id), fileName: 'y.pdf', sharedWithEmployee: false },
		]);
		expect(posts().map(({ body }) => body)).toEqual([
			{ name: 'Zoë.pdf', shareWithEmployee: 'yes' },
			{ name: 'y.pdf', shareWithEmployee: 'no' },
		]);
		expect(service.bamboo.log).toHaveLength(4);
	});

	it('moves a file to a category by its ID or name', async () => {
		const updateFields = { fileCategoryId: byId('={{ $json.id }}'), categoryName: '={{ $json.name }}' };
		const run = await service.run('employeeFile', 'update', {
			parameters: { ...parameters, updateFields },
			input: [
				{ employeeId, fileId: files[0]?.id, id: categories[1] },
				{ employeeId, fileId: files[1]?.id, name: 'other' },
			],
		});
		expect(run.items.map(({ categoryName }) => categoryName)).toEqual(['Other', 'Other']);
		expect(posts().map(({ body }) => body)).toEqual([
			{ categoryId: categories[1] },
			{ categoryId: categories[1] },
		]);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const updateFields = { name: '={{ $json.name }}', fileCategoryId: byId('={{ $json.id }}') };
		const run = await service.run('employeeFile', 'update', {
			parameters: { ...parameters, updateFields },
			input: [
				{ employeeId: '999', fileId: files[0]?.id, name: 'c.pdf' },
				{ employeeId, fileId: 999, name: 'c.pdf' },
				{ employeeId, fileId: files[0]?.id, id: 99, name: 'c.pdf' },
				{ employeeId, fileId: 999, id: 99, name: 'c.pdf' },
				{ employeeId, fileId: files[0]?.id, name: ' ' },
				{ employeeId, fileId: files[0]?.id, name: '/' },
				{ employeeId, fileId: files[1]?.id, name: 'c.pdf' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 6).map(({ error }) => error)).toEqual([
			'Employee: the ID 999 does not exist in BambooHR. [Item 1]',
			'File: the ID 999 does not exist in BambooHR. [Item 2]',
			'File Category: the ID 99 does not exist in BambooHR. [Item 3]',
			'File: the ID 999 does not exist in BambooHR. [Item 4]',
			'Update Fields > Name: it is empty. [Item 5]',
			'Update Fields > Name: "/" is not a valid file name. [Item 6]',
		]);
		expect(run.items[6]).toMatchObject({ fileName: 'c.pdf' });
	});

	it('refuses an update without changes before it sends a request', async () => {
		const run = await service.run('employeeFile', 'update', {
			parameters: { ...parameters, updateFields: {} },
			input: [{ employeeId, fileId: files[0]?.id }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toEqual([
			{ error: 'Update Fields: there is nothing to change. [Item 1]', details: 'Add at least one field.' },
		]);
		expect(service.bamboo.log).toEqual([]);
	});

	it('fails when BambooHR silently leaves the file in its category', async () => {
		const effect = { kind: 'body', body: '', contentType: 'text/html' } as const;
		service.bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		const run = await service.run('employeeFile', 'update', {
			parameters: { ...parameters, updateFields: { fileCategoryId: byId(String(categories[1])) } },
			input: [{ employeeId, fileId: files[0]?.id }],
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]?.error).toBe(
			'Update Fields > File Category: BambooHR left the file in the category "Certificates". All other changes were made. [Item 1]',
		);
	});
});

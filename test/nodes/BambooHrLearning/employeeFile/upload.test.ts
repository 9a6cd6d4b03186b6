import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { MAX_FILE_BYTES } from '../../../../src/bamboohr/files/employee-files';
import { addEmployee, addFile, addFileCategory } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let people: string[];
let categoryId: number;

beforeEach(async () => {
	service = await startBambooHrService();
	people = [addEmployee(service.bamboo).id, addEmployee(service.bamboo).id];
	categoryId = addFileCategory(service.bamboo, 'Certificates').id;
});
afterEach(async () => await service.close());

const BYTES = Buffer.from([37, 80, 68, 70, 0, 255, 13, 10]);

/** An item with a file in the field `data`. */
function withFile(json: IDataObject, file: { fileName?: string; mimeType?: string; content?: Buffer } = {}) {
	const { fileName = 'cert.pdf', mimeType = 'application/pdf', content = BYTES } = file;
	const data = { data: content.toString('base64'), mimeType, fileName };
	return { json, binary: { data } } satisfies INodeExecutionData;
}

const files = () => [...service.bamboo.state.files.values()];
const posts = () => service.bamboo.log.filter(({ method }) => method === 'POST');
const employeeId = byId('={{ $json.employeeId }}');
const upload = async (input: INodeExecutionData[], parameters = {}) =>
	await service.run('employeeFile', 'upload', {
		parameters: { employeeId, fileCategoryId: byId(String(categoryId)), ...parameters },
		input,
		onError: 'continueRegularOutput',
	});

describe('BambooHR Learning: Upload employee file', () => {
	it('uploads each file unchanged to its employee and returns the IDs', async () => {
		const run = await upload(
			[
				withFile({ employeeId: people[0], name: '', share: false }),
				withFile({ employeeId: people[1], name: 'Zoë – first aid', share: true }),
			],
			{ options: { fileName: '={{ $json.name }}', shareWithEmployee: '={{ $json.share }}' } },
		);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		const [first, second] = files();
		const common = { categoryId: String(categoryId), categoryName: 'Certificates', outcome: 'created' };
		expect(run.items).toEqual([
			{
				...common,
				fileId: String(first?.id),
				employeeId: people[0],
				fileName: 'cert.pdf',
				sharedWithEmployee: false,
			},
			{
				...common,
				fileId: String(second?.id),
				employeeId: people[1],
				fileName: 'Zoë – first aid.pdf',
				sharedWithEmployee: true,
			},
		]);
		expect(first?.content.equals(BYTES)).toBe(true);
		expect(first).toMatchObject({ contentType: 'application/pdf', originalFileName: 'cert.pdf' });
		// One look before, the file, one look after.
		expect(service.bamboo.log).toHaveLength(6);
	});

	it('creates a missing category once for all items, if allowed', async () => {
		const byName = { categoryBy: 'name', categoryName: '={{ $json.category }}' };
		const input = [
			withFile({ employeeId: people[0], category: 'Safety' }),
			withFile({ employeeId: people[1], category: 'safety' }),
			withFile({ employeeId: people[1], category: 'certificates' }),
		];
		const refused = await upload(input, byName);
		expect(refused.items.map(({ error }) => error)).toEqual([
			'Category Name: this employee has no file category "Safety". [Item 1]',
			'Category Name: this employee has no file category "safety". [Item 2]',
			undefined,
		]);
		expect(refused.items[0]?.details).toBe('Choose one of these: "Certificates".');

		const run = await upload(input, { ...byName, createCategory: true });
		expect(run.items.map(({ categoryName }) => categoryName)).toEqual(['Safety', 'Safety', 'Certificates']);
		expect(service.bamboo.state.fileCategories.map(({ name }) => name)).toEqual(['Certificates', 'Safety']);
	});

	it('skips a file that already exists in the category, if requested', async () => {
		const other = addFileCategory(service.bamboo, 'Other').id;
		addFile(service.bamboo, { employeeId: people[0] ?? '', categoryId: other, name: 'cert.pdf' });
		const input = [0, 0, 1].map((at) => withFile({ employeeId: people[at] }));
		const run = await upload(input, { options: { skipIfExists: true } });
		expect(run.items.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged', 'created']);
		expect(run.items[1]?.fileId).toBe(run.items[0]?.fileId);
		expect(posts()).toHaveLength(2);

		const again = await upload(input.slice(0, 1));
		expect(again.items[0]).toMatchObject({ outcome: 'created' });
		expect(again.items[0]?.fileId).not.toBe(run.items[0]?.fileId);
	});

	it('refuses a file that BambooHR would not accept before it sends a request', async () => {
		const run = await upload([
			{ json: { employeeId: people[0] } },
			withFile({ employeeId: people[0] }, { content: Buffer.alloc(0) }),
			withFile({ employeeId: people[0] }, { content: Buffer.alloc(MAX_FILE_BYTES + 1) }),
			withFile({ employeeId: people[0] }),
		]);
		expect(run.items.slice(0, 3).map(({ error }) => error)).toEqual([
			'Input Data Field Name: the item has no binary field "data". [Item 1]',
			'Input Data Field Name: the file is empty. [Item 2]',
			'Input Data Field Name: the file is larger than the limit of 20 MB. [Item 3]',
		]);
		expect(run.items[3]).toMatchObject({ outcome: 'created' });
		// Only the last item sent anything at all.
		expect(service.bamboo.log).toHaveLength(3);
	});

	it('gives the file a safe name with an extension', async () => {
		const run = await upload([
			withFile({ employeeId: people[0] }, { fileName: '../../etc/passwd', mimeType: 'text/plain' }),
			withFile({ employeeId: people[0] }, { fileName: '', mimeType: 'image/png\r\nX-Evil: 1' }),
		]);
		expect(run.items.map(({ fileName }) => fileName)).toEqual(['passwd.txt', 'file']);
		expect(files().map(({ contentType }) => contentType)).toEqual(['text/plain', 'application/octet-stream']);

		const options = { fileName: '={{ $json.name }}' };
		const odd = await upload([withFile({ employeeId: people[0], name: 'a/..' })], { options });
		expect(odd.items[0]?.error).toBe('Options > File Name: "a/.." is not a valid file name. [Item 1]');
	});

	it('names the parameter with an unknown ID', async () => {
		const parameters = { fileCategoryId: byId('={{ $json.category }}') };
		const run = await upload(
			[
				withFile({ employeeId: '999', category: categoryId }),
				withFile({ employeeId: people[0], category: 99 }),
				withFile({ employeeId: 'x', category: categoryId }),
				withFile({ employeeId: people[0] }),
				withFile({ employeeId: people[1], category: categoryId }),
			],
			parameters,
		);
		// Through somebody who is not there the simulator, as BambooHR, shows no category.
		expect(run.items.slice(0, 4).map(({ error }) => error)).toEqual([
			'Employee: the ID 999 does not exist in BambooHR. [Item 1]',
			'File Category: this employee has no file category with the ID 99. [Item 2]',
			'Employee: "x" is not a valid BambooHR ID, which is a number such as 123. [Item 3]',
			'File Category: it is empty. [Item 4]',
		]);
		expect(run.items[4]).toMatchObject({ outcome: 'created' });
		expect(posts()).toHaveLength(1);
	});

	it('uploads a file only once when the response is lost', async () => {
		const isPost = ({ method }: { method: string }) => method === 'POST';
		service.bamboo.faults.push({ when: isPost, effect: { kind: 'resetAfter' } });
		const run = await upload([withFile({ employeeId: people[0] }), withFile({ employeeId: people[1] })]);
		expect(run.items.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
		expect(files()).toHaveLength(2);
	});
});

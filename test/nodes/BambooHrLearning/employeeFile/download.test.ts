import { addEmployee, addFile, addFileCategory } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let employeeId: string;
let categoryId: number;

beforeEach(async () => {
	service = await startBambooHrService();
	employeeId = addEmployee(service.bamboo).id;
	categoryId = addFileCategory(service.bamboo, 'Certificates').id;
});
afterEach(async () => await service.close());

const CONTENT = Buffer.from(Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
const parameters = { employeeId: byId('={{ $json.employeeId }}'), fileId: '={{ $json.fileId }}' };

describe('BambooHR Learning: Download employee file', () => {
	it('returns each file unchanged with its name and type', async () => {
		const pdf = { name: 'shown.pdf', originalFileName: 'Zoë.pdf', contentType: 'application/pdf' };
		const first = addFile(service.bamboo, { employeeId, categoryId, content: CONTENT, ...pdf });
		const second = addFile(service.bamboo, { employeeId, categoryId, name: 'note.txt' });
		const run = await service.run('employeeFile', 'download', {
			parameters: { ...parameters, binaryPropertyName: '={{ $json.field }}' },
			input: [
				{ employeeId, fileId: first.id, field: 'data' },
				{ employeeId, fileId: String(second.id), field: 'note' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toEqual([
			{
				fileId: String(first.id),
				employeeId,
				fileName: 'Zoë.pdf',
				mimeType: 'application/pdf',
				fileSize: 70_000,
			},
			{
				fileId: String(second.id),
				employeeId,
				fileName: 'note.txt',
				mimeType: 'text/plain',
				fileSize: 6,
			},
		]);
		const [one, other] = (run.outputs[0] ?? []).map(({ binary }) => binary);
		expect(Buffer.from(one?.data?.data ?? '', 'base64').equals(CONTENT)).toBe(true);
		expect(one?.data).toMatchObject({ fileName: 'Zoë.pdf', fileExtension: 'pdf' });
		expect(Object.keys(other ?? {})).toEqual(['note']);
		expect(service.bamboo.log.map(({ headers }) => headers.accept)).toEqual(['*/*', '*/*']);
	});

	it('names the parameter with an unknown ID, and processes the other items', async () => {
		const { id } = addFile(service.bamboo, { employeeId, categoryId });
		const run = await service.run('employeeFile', 'download', {
			parameters,
			input: [
				{ employeeId: '999', fileId: id },
				{ employeeId, fileId: 999 },
				{ employeeId, fileId: '' },
				{ employeeId, fileId: '../24' },
				{ employeeId, fileId: id },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 4).map(({ error }) => error)).toEqual([
			'Employee: the ID 999 does not exist in BambooHR. [Item 1]',
			'File: the ID 999 does not exist in BambooHR. [Item 2]',
			'File: it is empty. [Item 3]',
			'File: "../24" is not a valid BambooHR ID, which is a number such as 123. [Item 4]',
		]);
		expect(run.items[4]).toMatchObject({ fileId: String(id) });
	});

	it('retries an interrupted download, and reports the reason of a refusal', async () => {
		const { id } = addFile(service.bamboo, { employeeId, categoryId, content: CONTENT });
		const headers = { 'x-bamboohr-error-message': 'Not for you' };
		service.bamboo.faults.push(
			{ when: () => true, effect: { kind: 'truncate' } },
			{ when: ({ n }) => n === 3, effect: { kind: 'status', status: 403, headers } },
		);
		const run = await service.run('employeeFile', 'download', {
			parameters,
			input: [{ employeeId, fileId: id }],
		});
		expect(run.items).toMatchObject([{ fileSize: 70_000 }]);
		expect(service.bamboo.log).toHaveLength(2);
		const refused = await service.run('employeeFile', 'download', {
			parameters,
			input: [{ employeeId, fileId: id }],
		});
		expect(refused.error?.message).toContain('answered 403');
		expect(refused.error?.message).toContain('Not for you');
	});

	it('refuses a sign-in page, and gives a file without a name one', async () => {
		const page = { contentType: 'text/html', body: '<html>Sign in</html>' };
		const bare = { contentType: 'application/pdf', body: '%PDF' };
		service.bamboo.faults.push(
			{ when: ({ path }) => path.endsWith('/1'), effect: { kind: 'body', ...page } },
			{ when: ({ path }) => path.endsWith('/2'), effect: { kind: 'body', ...bare } },
		);
		const run = await service.run('employeeFile', 'download', {
			parameters,
			input: [
				{ employeeId, fileId: 1 },
				{ employeeId, fileId: 2 },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]?.error).toContain('it is a web page, not a file');
		expect(run.items[1]).toMatchObject({ fileName: 'file-2.pdf', fileSize: 4 });
	});
});

import {
	createFileCategory,
	readEmployeeFiles,
	uploadEmployeeFile,
} from '../../../src/bamboohr/files/employee-files';
import {
	addEmployee,
	addFile,
	addFileCategory,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 502 },
	{ kind: 'status', status: 429, headers: { 'retry-after': '1' } },
];

describe('BambooHR employee files', () => {
	let bamboo: BambooHrSimulator;
	let employeeId: string;

	beforeEach(async () => {
		bamboo = await startBambooHr();
		employeeId = addEmployee(bamboo).id;
	});
	afterEach(async () => await bamboo.close());

	const files = () => [...bamboo.state.files.values()];
	const upload = async (categoryId: number, bytes = new Uint8Array([37, 80, 68, 70, 0, 255, 13, 10])) => {
		const transport = bambooTransport(bamboo);
		await uploadEmployeeFile(
			transport,
			{
				employeeId,
				categoryId: String(categoryId),
				name: 'Fire Safety – Zoë (k-1).pdf',
				contentType: 'application/pdf',
				bytes,
				isShared: true,
			},
			(name) => name.includes('k-1'),
		);
		return transport.counts;
	};

	it('are an empty list when no category is visible', async () => {
		expect(await readEmployeeFiles(bambooTransport(bamboo), employeeId)).toEqual([]);
	});

	it('are read by category', async () => {
		const category = addFileCategory(bamboo, 'Certificates');
		addFileCategory(bamboo, 'Empty');
		const file = addFile(bamboo, { employeeId, categoryId: category.id, name: 'cert.pdf' });
		expect(await readEmployeeFiles(bambooTransport(bamboo), employeeId)).toMatchObject([
			{ id: String(category.id), name: 'Certificates', files: [{ id: String(file.id), name: 'cert.pdf' }] },
			{ name: 'Empty', files: [] },
		]);
	});

	it('are uploaded unchanged, with a name in any script', async () => {
		const { id } = addFileCategory(bamboo, 'Certificates');
		const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
		expect(await upload(id, bytes)).toMatchObject({ sent: 1, writes: 1 });
		expect(files()).toMatchObject([
			{ name: 'Fire Safety – Zoë (k-1).pdf', categoryId: id, shareWithEmployee: 'yes' },
		]);
		expect(files()[0]?.contentType).toBe('application/pdf');
		expect(files()[0]?.originalFileName).toMatch(/\.pdf$/);
		expect(files()[0]?.content.equals(bytes)).toBe(true);
	});

	it.each(LOSSES)('are uploaded once when the response is lost: %j', async (effect) => {
		const { id } = addFileCategory(bamboo, 'Certificates');
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		expect(await upload(id)).toMatchObject({ writes: 1 });
		expect(files()).toHaveLength(1);
	});

	it('are not uploaded again when they are refused', async () => {
		bamboo.quirks.fileLimit = 4;
		const { id } = addFileCategory(bamboo, 'Certificates');
		await expect(upload(id)).rejects.toMatchObject({ status: 413 });
		expect(bamboo.log).toHaveLength(1);
	});

	it('are not quoted in error messages', async () => {
		const { transport } = scripted(() => ({ status: 400, json: { message: 'fileName k-1 Zoë.pdf is odd' } }));
		const file = { employeeId: '4', categoryId: '13', name: 'k-1 Zoë.pdf', contentType: 'application/pdf' };
		const failing = uploadEmployeeFile(
			transport,
			{ ...file, bytes: new Uint8Array([1]), isShared: false },
			() => false,
		);
		await expect(failing).rejects.toThrow(
			/answered 400 to POST \/api\/v1\/employees\/4\/files: fileName \*\*\* is odd$/,
		);
	});

	it('are refused when the list is unreadable', async () => {
		for (const json of [null, {}, { categories: [{ name: 'no id' }] }]) {
			const { transport } = scripted(() => ({ json }));
			await expect(readEmployeeFiles(transport, '4')).rejects.toMatchObject({ kind: 'unexpectedResponse' });
		}
	});

	it('are empty for a category without a list of files', async () => {
		const json = { categories: { '13': { id: 13, name: 'Certificates', files: null }, '14': { id: 14 } } };
		const { transport } = scripted(() => ({ json }));
		expect(await readEmployeeFiles(transport, '4')).toEqual([
			{ id: '13', name: 'Certificates', files: [] },
			{ id: '14', name: '', files: [] },
		]);
	});

	it('are not treated as missing when the access token cannot see them', async () => {
		const { transport } = scripted(() => ({ status: 403 }));
		await expect(readEmployeeFiles(transport, '4')).rejects.toMatchObject({ status: 403 });
	});

	it('are not treated as missing when a category cannot be read', async () => {
		const json = {
			categories: [{ id: 13, name: 'Certificates', files: [{ id: 24, name: 'a' }, { name: 'b' }] }],
		};
		const { transport } = scripted(() => ({ json }));
		await expect(readEmployeeFiles(transport, '4')).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});
});

describe('BambooHR: Create a file category', () => {
	let bamboo: BambooHrSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	const names = () => bamboo.state.fileCategories.map(({ name }) => name);

	it('creates the category once, and accepts one that already exists', async () => {
		const transport = bambooTransport(bamboo);
		await createFileCategory(transport, 'Certificates');
		await createFileCategory(transport, 'Certificates');
		expect(names()).toEqual(['Certificates']);
		expect(transport.counts.writes).toBe(1);
	});

	it.each<FaultEffect>([{ kind: 'resetBefore' }, { kind: 'resetAfter' }, { kind: 'status', status: 502 }])(
		'creates the category once when the response is lost: %j',
		async (effect) => {
			bamboo.faults.push({ when: () => true, effect });
			await createFileCategory(bambooTransport(bamboo), 'Certificates');
			expect(names()).toEqual(['Certificates']);
		},
	);

	it('fails when the access token has no permission', async () => {
		bamboo.faults.push({ when: () => true, effect: { kind: 'status', status: 403 } });
		await expect(createFileCategory(bambooTransport(bamboo), 'Certificates')).rejects.toMatchObject({
			status: 403,
		});
	});
});

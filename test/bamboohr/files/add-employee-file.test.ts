import { addEmployeeFile, findFile } from '../../../src/bamboohr/files/add-employee-file';
import { readEmployeeFiles } from '../../../src/bamboohr/files/employee-files';
import {
	addEmployee,
	addFile,
	addFileCategory,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
} from '../../../tools/simulator/bamboohr/index.mts';
import { bambooTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 502 },
	{ kind: 'status', status: 429, headers: { 'retry-after': '1' } },
];

describe('BambooHR: Add an employee file', () => {
	let bamboo: BambooHrSimulator;
	let employeeId: string;
	let categoryId: number;

	beforeEach(async () => {
		bamboo = await startBambooHr();
		employeeId = addEmployee(bamboo).id;
		categoryId = addFileCategory(bamboo, 'Certificates').id;
	});
	afterEach(async () => await bamboo.close());

	const isPost = ({ method }: { method: string }) => method === 'POST';
	const addWith = async (transport = bambooTransport(bamboo)) => {
		const before = await readEmployeeFiles(transport, employeeId);
		const file = {
			employeeId,
			categoryId: String(categoryId),
			name: 'Zoë.pdf',
			contentType: 'application/pdf',
			bytes: new Uint8Array([37, 80, 68, 70]),
			isShared: true,
		};
		return await addEmployeeFile(transport, file, before);
	};

	it('returns the ID of the new file, even if an older file has the same name', async () => {
		const old = addFile(bamboo, { employeeId, categoryId, name: 'Zoë.pdf' });
		const made = await addWith();
		expect(made).toMatchObject({
			name: 'Zoë.pdf',
			originalFileName: 'Zoë.pdf',
			categoryId: String(categoryId),
			categoryName: 'Certificates',
			size: 4,
			isShared: true,
		});
		expect([...bamboo.state.files.keys()]).toEqual([old.id, Number(made.id)]);
	});

	it.each(LOSSES)(
		'adds the file once when the response is lost and an older file has the same name: %j',
		async (effect) => {
			addFile(bamboo, { employeeId, categoryId, name: 'Zoë.pdf' });
			bamboo.faults.push({ when: isPost, effect });
			const transport = bambooTransport(bamboo);
			const made = await addWith(transport);
			expect([...bamboo.state.files.keys()]).toEqual([expect.any(Number), Number(made.id)]);
			expect(transport.counts.writes).toBe(1);
		},
	);

	it('does not mistake a file that somebody else added at the same moment for its own', async () => {
		bamboo.faults.push({
			when: (request) => {
				if (!isPost(request)) return false;
				addFile(bamboo, { employeeId, categoryId, name: 'Other.pdf' });
				return true;
			},
			effect: { kind: 'resetBefore' },
		});
		const made = await addWith();
		expect(made.name).toBe('Zoë.pdf');
		expect([...bamboo.state.files.values()].map(({ name }) => name)).toEqual(['Other.pdf', 'Zoë.pdf']);
	});

	it('returns the newest of several new files', async () => {
		bamboo.faults.push({
			when: (request) => {
				if (isPost(request)) addFile(bamboo, { employeeId, categoryId, name: 'Zoë.pdf' });
				return false;
			},
			effect: { kind: 'resetBefore' },
		});
		const made = await addWith();
		expect(Number(made.id)).toBe(Math.max(...bamboo.state.files.keys()));
	});

	it('finds an existing file by name in one category, and the newest if there are several', async () => {
		const other = addFileCategory(bamboo, 'Other').id;
		addFile(bamboo, { employeeId, categoryId, name: 'a.pdf' });
		const newest = addFile(bamboo, { employeeId, categoryId, name: 'a.pdf' });
		addFile(bamboo, { employeeId, categoryId: other, name: 'a.pdf' });
		const files = await readEmployeeFiles(bambooTransport(bamboo), employeeId);
		expect(findFile(files, String(categoryId), 'a.pdf')?.id).toBe(String(newest.id));
		expect(findFile(files, String(categoryId), 'b.pdf')).toBeUndefined();
	});
});

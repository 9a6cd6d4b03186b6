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

describe('adding a file of an employee', () => {
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

	it('tells the id of the new one among others of the same name', async () => {
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
		'adds it once when the answer is lost, though one of its name was there: %j',
		async (effect) => {
			addFile(bamboo, { employeeId, categoryId, name: 'Zoë.pdf' });
			bamboo.faults.push({ when: isPost, effect });
			const transport = bambooTransport(bamboo);
			const made = await addWith(transport);
			expect([...bamboo.state.files.keys()]).toEqual([expect.any(Number), Number(made.id)]);
			expect(transport.counts.writes).toBe(1);
		},
	);

	it('does not take the file of somebody else, who was quicker, for its own', async () => {
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

	it('takes the newest when several are new', async () => {
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

	it('finds a file by its name in one category, and of several the newest', async () => {
		const other = addFileCategory(bamboo, 'Other').id;
		addFile(bamboo, { employeeId, categoryId, name: 'a.pdf' });
		const newest = addFile(bamboo, { employeeId, categoryId, name: 'a.pdf' });
		addFile(bamboo, { employeeId, categoryId: other, name: 'a.pdf' });
		const files = await readEmployeeFiles(bambooTransport(bamboo), employeeId);
		expect(findFile(files, String(categoryId), 'a.pdf')?.id).toBe(String(newest.id));
		expect(findFile(files, String(categoryId), 'b.pdf')).toBeUndefined();
	});
});

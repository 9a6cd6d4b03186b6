import {
	deleteEmployeeFile,
	fetchEmployeeFile,
	updateEmployeeFile,
} from '../../../src/bamboohr/files/change-employee-file';
import {
	addEmployee,
	addFile,
	addFileCategory,
	startBambooHr,
	type BambooHrSimulator,
	type FaultEffect,
	type SimFile,
} from '../../../tools/simulator/bamboohr/index.mts';
import { bambooTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'status', status: 502 },
];

describe('BambooHR: Change an employee file', () => {
	let bamboo: BambooHrSimulator;
	let employeeId: string;
	let file: SimFile;

	beforeEach(async () => {
		bamboo = await startBambooHr();
		employeeId = addEmployee(bamboo).id;
		file = addFile(bamboo, { employeeId, categoryId: addFileCategory(bamboo, 'A').id, name: 'a.pdf' });
	});
	afterEach(async () => await bamboo.close());

	it('changes only the given values', async () => {
		const other = addFileCategory(bamboo, 'B').id;
		const transport = bambooTransport(bamboo);
		const id = String(file.id);
		await updateEmployeeFile(transport, employeeId, id, { name: 'b.pdf' });
		await updateEmployeeFile(transport, employeeId, id, { categoryId: String(other) });
		await updateEmployeeFile(transport, employeeId, id, { isShared: true });
		expect(bamboo.log.map(({ body }) => body)).toEqual([
			{ name: 'b.pdf' },
			{ categoryId: other },
			{ shareWithEmployee: 'yes' },
		]);
		expect(file).toMatchObject({ name: 'b.pdf', categoryId: other, shareWithEmployee: 'yes' });
	});

	it.each(LOSSES)('updates and deletes the file once when the response is lost: %j', async (effect) => {
		const transport = bambooTransport(bamboo);
		bamboo.faults.push({ when: ({ method }) => method === 'POST', effect });
		await updateEmployeeFile(transport, employeeId, String(file.id), { name: 'b.pdf' });
		expect(file.name).toBe('b.pdf');
		bamboo.faults.push({ when: ({ method }) => method === 'DELETE', effect });
		await deleteEmployeeFile(transport, employeeId, String(file.id));
		expect(bamboo.state.files.size).toBe(0);
		expect(transport.counts.writes).toBe(2);
	});

	it('counts a deletion as done when the response is lost and the retry returns 404', async () => {
		const isDelete = ({ method }: { method: string }) => method === 'DELETE';
		bamboo.faults.push(
			{ when: isDelete, effect: { kind: 'resetAfter' } },
			{ when: isDelete, effect: { kind: 'status', status: 404 } },
		);
		await deleteEmployeeFile(bambooTransport(bamboo), employeeId, String(file.id));
		expect(bamboo.state.files.size).toBe(0);
	});

	it('refuses to delete a file that does not exist', async () => {
		const deleting = deleteEmployeeFile(bambooTransport(bamboo), employeeId, '999');
		await expect(deleting).rejects.toMatchObject({ status: 404 });
	});

	it('downloads the file unchanged, and again after an interruption', async () => {
		const content = Buffer.from(Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
		const { id } = addFile(bamboo, { employeeId, categoryId: file.categoryId, name: 'Zoë.pdf', content });
		bamboo.faults.push({ when: () => true, effect: { kind: 'truncate' } });
		const transport = bambooTransport(bamboo);
		const fetched = await fetchEmployeeFile(transport, employeeId, String(id));
		expect(content.equals(fetched.bytes)).toBe(true);
		expect(fetched.headers['content-disposition']).toContain('Zo%C3%AB.pdf');
		expect(transport.counts).toMatchObject({ sent: 2, retries: 1, writes: 0 });
	});
});

import { readEmployeeDataset } from '../../../src/bamboohr/employees/read-dataset';
import { readEmployee } from '../../../src/bamboohr/employees/read-employee';
import { readEmployeeList } from '../../../src/bamboohr/employees/read-list';
import { readEmployeeReport } from '../../../src/bamboohr/employees/read-report';
import { readResults } from '../../../src/ispring/learning/results';
import { readUsers } from '../../../src/ispring/users/read-users';
import type { Transport } from '../../../src/http/types';
import { scripted } from '../scripted.mts';

const DEEP = `${'{"a":['.repeat(5_000)}1${']}'.repeat(5_000)}`;

/** A transport that answers everything with a list of these rows; the text DEEP in them goes ten thousand levels deep. */
const answering = (wrap: (rows: unknown[]) => unknown, rows: unknown[]): Transport =>
	scripted(() => ({ text: JSON.stringify(wrap(rows)).replaceAll('"DEEP"', DEEP) })).transport;

const person = (id: string, jobTitle: string) => ({
	id,
	eeid: id,
	employeeId: id,
	status: 'Active',
	firstName: 'Sam',
	lastName: 'Sample',
	workEmail: `p${id}@example.com`,
	email: `p${id}@example.com`,
	jobTitle,
	jobInformationJobTitle: jobTitle,
	jobTitleName: jobTitle,
});
const people = [person('1', 'Cook'), person('2', 'DEEP')];

describe('A field with ten thousand levels only makes its own record unreadable', () => {
	it.each<
		[
			string,
			(transport: Transport) => Promise<{ employees: unknown[]; unreadable: Array<{ id?: string }> }>,
			(rows: unknown[]) => unknown,
		]
	>([
		[
			'the employee list',
			async (transport) => await readEmployeeList(transport, []),
			(data) => ({ data, meta: { page: {} } }),
		],
		[
			'the dataset',
			async (transport) => await readEmployeeDataset(transport, []),
			(data) => ({ data, meta: {} }),
		],
		[
			'a report',
			async (transport) => await readEmployeeReport(transport, []),
			(employees) => ({ employees }),
		],
	])('in %s', async (_what, read, wrap) => {
		const { employees, unreadable } = await read(answering(wrap, people));
		expect(employees).toMatchObject([{ id: '1' }]);
		expect(unreadable.map(({ id }) => id)).toEqual(['2']);
	});

	it('when a single employee is read', async () => {
		const one = answering(([row]) => row, [person('2', 'DEEP')]);
		await expect(readEmployee(one, '2')).rejects.toThrow(/gave an unexpected response/);
	});

	it('in the list of users', async () => {
		const user = (userId: string, title: string) => ({
			userId,
			departmentId: 'd',
			status: 1,
			fields: [
				{ name: 'login', value: `u${userId}` },
				{ name: 'job_title', value: title },
			],
		});
		const transport = answering((userProfiles) => ({ userProfiles }), [user('a', 'Cook'), user('b', 'DEEP')]);
		const { users, unreadable } = await readUsers(transport);
		expect(users).toMatchObject([{ id: 'a' }, { id: 'b', unreadable: [expect.stringMatching(/^fields\./)] }]);
		expect(unreadable).toEqual([]);
	});

	it('in the list of results', async () => {
		const row = (userId: string, completionStatus: string) => ({
			userId,
			courseId: 'c',
			enrollmentId: userId,
			completionStatus,
		});
		const transport = answering((results) => ({ results }), [row('a', 'passed'), row('b', 'DEEP')]);
		expect(await readResults(transport, { includeLeavers: true })).toMatchObject({
			results: [{ userId: 'a' }],
			unreadable: 1,
		});
	});
});

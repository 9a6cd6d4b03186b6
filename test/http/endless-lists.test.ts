import { readEmployeeDataset } from '../../src/bamboohr/employees/read-dataset';
import { readEmployeeList } from '../../src/bamboohr/employees/read-list';
import { IncompleteListError } from '../../src/errors';
import type { Transport } from '../../src/http/types';
import { readResults } from '../../src/ispring/learning/results';
import { readUsers } from '../../src/ispring/users/read-users';
import { scripted } from './scripted.mts';

/** Rows that nobody has seen before, in every page. */
const fresh = (page: number, size: number, idKey: string) =>
	Array.from({ length: size }, (_, row) => ({ [idKey]: String(page * size + row + 1), status: 'Active' }));

/** How many requests it took to see that a list has no end. */
async function requestsUntilGivenUp(
	read: (transport: Transport) => Promise<unknown>,
	page: (n: number) => unknown,
): Promise<number> {
	const { transport, sent } = scripted((_request, n) => {
		if (n > 30_000) throw new Error('It is read for ever');
		return { json: page(n) };
	});
	await expect(read(transport)).rejects.toThrow(IncompleteListError);
	return sent.length;
}

describe('A list with endless new pages', () => {
	it.each<[string, (transport: Transport) => Promise<unknown>, (n: number) => unknown]>([
		['users', readUsers, (n) => ({ userProfiles: fresh(n, 1, 'userId'), nextPageToken: `t${n}` })],
		[
			'results',
			async (transport) => await readResults(transport, { includeLeavers: true }),
			(n) => ({ results: fresh(n, 2, 'enrollmentId'), nextPageToken: n }),
		],
		[
			'employees',
			async (transport) => await readEmployeeList(transport, []),
			(n) => ({ data: fresh(n, 1, 'employeeId'), meta: { page: { nextCursor: `c${n}` } } }),
		],
	])('is stopped when it lists %s and has no total', async (_what, read, page) => {
		expect(await requestsUntilGivenUp(read, page)).toBeLessThanOrEqual(20_000);
	});

	it.each<[string, (transport: Transport) => Promise<unknown>, (n: number) => unknown, number]>([
		[
			'users',
			readUsers,
			(n) => ({ totalUsersNumber: 12, userProfiles: fresh(n, 1000, 'userId'), nextPageToken: `t${n}` }),
			2,
		],
		[
			'employees',
			async (transport) => await readEmployeeList(transport, []),
			(n) => ({
				data: fresh(n, 2500, 'employeeId'),
				meta: { total: 12, page: { nextCursor: `c${n}` } },
			}),
			// It is read a second time, since somebody may have been deleted in between.
			2,
		],
		[
			'the dataset',
			async (transport) => await readEmployeeDataset(transport, []),
			(n) => ({ data: fresh(n, 1, 'eeid'), meta: { totalItems: 1e9 } }),
			10_000,
		],
	])(
		'of %s is stopped, whatever its total',
		async (_what, read, page, requests) => {
			expect(await requestsUntilGivenUp(read, page)).toBeLessThanOrEqual(requests);
		},
		60_000,
	);
});

import { readEnrollments } from '../../../src/ispring/learning/enrollments';
import { readUsers } from '../../../src/ispring/users/read-users';
import { readResults } from '../../../src/ispring/learning/results';
import type { Transport } from '../../../src/http/types';
import { networkError, queryOf, scripted, type Reply } from '../../http/scripted.mts';

const SLOW: Array<[string, Reply]> = [
	['an incomplete response', networkError('ERR_CANCELED')],
	['no response', networkError('ECONNABORTED')],
	['a network timeout', networkError('ETIMEDOUT')],
	['a gateway timeout', { status: 504 }],
	['a request timeout', { status: 408 }],
];

const row = (n: number) => ({
	...{ userId: `u-${n}`, departmentId: 'd', status: 1, fields: { login: `u${n}` } },
	...{ courseId: 'c', learnerId: `u-${n}`, enrollmentId: `e-${n}`, completionStatus: 'passed' },
});

/** An account of two pages in which pages with more rows than this take too long. */
function account(fits: number, slow: Reply) {
	const script = scripted(
		(request) => {
			const query = queryOf(request);
			if (Number(query.get('pageSize')) > fits) return slow;
			const isFirst = query.get('pageToken') === null;
			const rows = [row(isFirst ? 1 : 2)];
			return {
				json: {
					userProfiles: rows,
					results: rows,
					enrollments: rows,
					...(isFirst ? { nextPageToken: 't' } : {}),
				},
			};
		},
		{ system: 'iSpring Learn', concurrency: 4 },
	);
	return { ...script, sizes: () => script.sent.map((request) => queryOf(request).get('pageSize')) };
}

const LISTS: Array<[string, (transport: Transport) => Promise<unknown>]> = [
	['users', async (transport) => (await readUsers(transport)).users],
	['results', async (transport) => (await readResults(transport, { includeLeavers: true })).results],
	['enrollments', async (transport) => (await readEnrollments(transport)).enrollments],
];

describe.each(LISTS)('The iSpring Learn list of %s', (_list, read) => {
	it.each(SLOW)('is read with half the page size after %s, for the rest of the run', async (_what, slow) => {
		const { transport, sizes, clock } = account(300, slow);
		expect(await read(transport)).toHaveLength(2);
		expect(sizes()).toEqual(['1000', '500', '250', '250']);
		expect([clock.waits, transport.counts.retries]).toEqual([[], 2]);
		await read(transport);
		expect(sizes().slice(4)).toEqual(['250', '250']);
	});

	it('has a time limit of two minutes', async () => {
		const { transport, sent } = account(1000, {});
		await read(transport);
		expect(sent.map(({ timeoutMs }) => timeoutMs)).toEqual([120_000, 120_000]);
	});

	it('stops when even small pages take too long', async () => {
		const { transport, sizes } = account(0, networkError('ERR_CANCELED'));
		await expect(read(transport)).rejects.toMatchObject({ kind: 'unreachable', isTimeout: true });
		expect(sizes()).toEqual(['1000', '500', '250', '250']);
	});

	it('is requested with the same page size after any other failure', async () => {
		const { transport, sizes } = account(0, networkError('ECONNRESET'));
		await expect(read(transport)).rejects.toMatchObject({ kind: 'unreachable', isTimeout: false });
		expect(sizes()).toEqual(['1000', '1000', '1000', '1000']);
	});
});

it('iSpring Learn lists that are read in parallel do not stop the run when each of them is slow', async () => {
	const { transport } = account(300, networkError('ERR_CANCELED'));
	const lists = await Promise.all([...LISTS, ...LISTS].map(async ([, read]) => await read(transport)));
	expect(lists.map((list) => (Array.isArray(list) ? list.length : 0))).toEqual([2, 2, 2, 2, 2, 2]);
});

it('The older iSpring Learn list of users is read again from the start with a new page size, because its pages are numbered', async () => {
	const users = Array.from({ length: 1200 }, (_, n) => row(n));
	let isSlow = false;
	const { transport, sent } = scripted(
		(request) => {
			const { page, pageSize } = JSON.parse(String(request.body)) as { page: number; pageSize: number };
			if (page > 1 && pageSize === 1000) isSlow = true;
			if (isSlow && pageSize > 500) return networkError('ERR_CANCELED');
			return { json: { userProfiles: users.slice((page - 1) * pageSize, page * pageSize) } };
		},
		{ system: 'iSpring Learn' },
	);
	transport.capabilities.hasNoUserPages = true;
	expect((await readUsers(transport)).users).toHaveLength(1200);
	const pages = sent.map(({ body }) => JSON.parse(String(body)) as { page: number; pageSize: number });
	expect(pages.map(({ page, pageSize }) => `${page} of ${pageSize}`)).toEqual([
		...['1 of 1000', '2 of 1000', '1 of 500', '2 of 500', '3 of 500', '4 of 500'],
	]);
});

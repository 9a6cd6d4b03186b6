import fc from 'fast-check';
import { IncompleteListError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import { readEnrollments } from '../../../src/ispring/learning/enrollments';
import { readPages } from '../../../src/ispring/paging/read-pages';
import { readUsers } from '../../../src/ispring/users/read-users';
import { readResults } from '../../../src/ispring/learning/results';
import { queryOf, scripted } from '../../http/scripted.mts';

const groups = { path: '/groups', key: 'groups', idKey: 'groupId' };

interface Habits {
	/** Rows in all, and at most in a page. */
	count: number;
	cap: number;
	/** When a page names a next one: while there is more, when it is full, or always. */
	names: 'more' | 'full' | 'always';
	/** The page, counted from 0, that comes empty: how often, and whether it still names the next. */
	hole?: { page: number; times: number; isEnd: boolean };
}

/** A list by cursor as iSpring Learn has them: the token is the number of rows before it. */
function listOf({ count, cap, names, hole }: Habits) {
	let emptyPages = 0;
	return scripted(
		(request) => {
			const query = queryOf(request);
			const start = Number(query.get('pageToken') ?? 0);
			const size = Math.min(Number(query.get('pageSize')), cap);
			const end = Math.min(start + size, count);
			const rows = Array.from({ length: end - start }, (_, index) => ({ groupId: `g${start + index}` }));
			const isNamed =
				names === 'always' ? rows.length > 0 : names === 'full' ? rows.length === size : end < count;
			const next = isNamed ? { nextPageToken: String(end) } : {};
			if (hole && start === hole.page * cap && emptyPages < hole.times) {
				emptyPages += 1;
				return { json: { groups: [], ...(hole.isEnd ? {} : next) } };
			}
			return { json: { groups: rows, ...next } };
		},
		{ system: 'iSpring Learn' },
	);
}

const habits = fc.record({
	count: fc.integer({ min: 0, max: 30 }),
	cap: fc.integer({ min: 2, max: 7 }),
	names: fc.constantFrom('more' as const, 'full' as const, 'always' as const),
});

describe('An iSpring Learn list', () => {
	it('is read to its end, whichever pages name a next page', async () => {
		await fc.assert(
			fc.asyncProperty(habits, async (given) => {
				expect(await readPages(listOf(given).transport, groups)).toHaveLength(given.count);
			}),
			{ numRuns: 300 },
		);
	});

	it('is never returned incomplete because a page is empty', async () => {
		const holes = fc.record({
			page: fc.integer({ min: 1, max: 5 }),
			times: fc.constantFrom(1, 2, Infinity),
			isEnd: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(habits, holes, async (given, hole) => {
				const list = await settle(readPages(listOf({ ...given, hole }).transport, groups));
				if (list.ok) expect(new Set(list.value.map((row) => JSON.stringify(row))).size).toBe(given.count);
				else expect(list.error).toBeInstanceOf(IncompleteListError);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each([
		[1, true],
		[1, false],
		[Infinity, true],
		[Infinity, false],
	])(
		'is complete even if its second page is empty %d times (without a next page: %p)',
		async (times, isEnd) => {
			const hole = { page: 1, times, isEnd };
			const list = await readPages(listOf({ count: 12, cap: 4, names: 'more', hole }).transport, groups);
			expect(new Set(list.map((row) => JSON.stringify(row))).size).toBe(12);
		},
	);

	it('needs no additional request while no page is empty', async () => {
		const { transport, sent } = listOf({ count: 12, cap: 4, names: 'more' });
		await readPages(transport, groups);
		expect(sent).toHaveLength(3);
	});
});

describe('An empty page after the first page', () => {
	const user = (id: string) => ({ userId: id, departmentId: 'd', status: 1, fields: [], groups: [] });
	const enrollment = (id: string) => ({ enrollmentId: id, courseId: 'c', learnerId: 'u' });
	const result = (id: string) => ({
		enrollmentId: id,
		userId: 'u',
		courseId: 'c',
		completionStatus: 'passed',
	});

	it.each([
		['users', 'userProfiles', user, readUsers],
		['enrollments', 'enrollments', enrollment, readEnrollments],
		[
			'results',
			'results',
			result,
			async (...[transport]: Parameters<typeof readUsers>) => {
				return await readResults(transport, { includeLeavers: true });
			},
		],
	] as const)('is not the end of the iSpring Learn list of %s', async (_what, key, row, read) => {
		const { transport } = scripted(
			(request) => {
				const isFirst = queryOf(request).get('pageToken') === null;
				return { json: isFirst ? { [key]: [row('1'), row('2')], nextPageToken: 't' } : { [key]: [] } };
			},
			{ system: 'iSpring Learn' },
		);
		await expect(read(transport)).rejects.toThrow(
			`The list ${key} of iSpring Learn has an empty page although it announced more rows.`,
		);
	});
});

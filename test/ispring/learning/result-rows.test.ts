import { readResultRows } from '../../../src/ispring/learning/result-rows';
import type { ResultFilter } from '../../../src/ispring/learning/result-pages';
import { scripted } from '../../http/scripted.mts';

const row = (more: Record<string, unknown> = {}) => ({
	userId: 'u-1',
	courseId: 'c-1',
	enrollmentId: 'e-1',
	completionStatus: 'passed',
	...more,
});

/** An API that ignores every filter: all that is left out is left out here. */
async function read(pages: unknown[][], filter: Partial<ResultFilter> = {}, count = Infinity) {
	const { transport, sent } = scripted(
		(_request, n) => ({
			json: { results: pages[n - 1], ...(n < pages.length ? { nextPageToken: `after ${n}` } : {}) },
		}),
		{ system: 'iSpring Learn' },
	);
	const { rows } = await readResultRows(
		transport,
		{ includeLeavers: false, ...filter },
		{ count, zone: 'utc' },
	);
	return { rows, ids: rows.map(({ result }) => result.enrollmentId), requests: sent.length };
}

describe('iSpring Learn result rows', () => {
	it('contain the unchanged values of the API', async () => {
		const given = row({ viewsCount: 3 });
		const { rows } = await read([[given]]);
		expect(rows).toEqual([
			{ raw: given, result: { userId: 'u-1', courseId: 'c-1', enrollmentId: 'e-1', status: 'passed' } },
		]);
	});

	it('are read up to the page that reaches the limit, and repeated rows count once', async () => {
		const pages = [
			[row(), row()],
			[row(), row({ enrollmentId: 'e-2' }), row({ enrollmentId: 'e-3' })],
			[row({ enrollmentId: 'e-4' })],
		];
		expect(await read(pages, {}, 2)).toMatchObject({ ids: ['e-1', 'e-2'], requests: 2 });
		expect(await read(pages)).toMatchObject({ ids: ['e-1', 'e-2', 'e-3', 'e-4'], requests: 3 });
	});

	it('of a learning track share an enrollment, and all of them are returned', async () => {
		const { rows } = await read([[row(), row({ courseId: 'c-2' })]]);
		expect(rows.map(({ result }) => result.courseId)).toEqual(['c-1', 'c-2']);
	});

	it('without an enrollment are distinguished by their values', async () => {
		const free = row({ enrollmentId: undefined });
		const { rows } = await read([[free, { ...free, completionStatus: 'failed' }, free]]);
		expect(rows.map(({ result }) => result.status)).toEqual(['passed', 'failed']);
	});

	it.each<[string, Partial<ResultFilter>]>([
		['user', { userIds: ['u-9'] }],
		['course', { courseIds: ['c-9'] }],
		['status', { statuses: ['in_progress'] }],
		['completion', { completedSince: '2026-02-01T00:00:00Z' }],
		['completion before', { completedBefore: '2026-01-01T00:00:00Z' }],
		['access', { assignedSince: '2026-02-01T00:00:00Z' }],
		['due date', { dueBefore: '2025-12-01T00:00:00Z' }],
	])('are filtered again by %s in case iSpring Learn ignores the filter', async (_what, filter) => {
		const dates = {
			completionDate: '2026-01-10T10:00:00+00:00',
			accessDate: '2026-01-01T00:00:00+00:00',
			dueDate: '2026-01-20',
		};
		const wanted = row({
			userId: 'U-9',
			courseId: 'C-9',
			enrollmentId: 'e-9',
			completionStatus: 'In_Progress',
			completionDate: 'completedBefore' in filter ? '2025-12-31T10:00:00Z' : '2026-02-01T00:00:00Z',
			accessDate: '2026-02-01',
			dueDate: '2025-11-30',
		});
		expect((await read([[row(dates), wanted]], filter)).ids).toEqual(['e-9']);
	});

	it('cannot be read when one of them is invalid, and the error names the field', async () => {
		await expect(read([[row(), row({ completionStatus: undefined })]])).rejects.toThrow(
			'GET /learners/results: the field "completionStatus" is missing',
		);
		await expect(read([['x']])).rejects.toMatchObject({ kind: 'unexpectedResponse' });
	});
});

import { readResultRows } from '../../../src/ispring/learning/result-rows';
import { SUCCESSFUL } from '../../../src/ispring/learning/result-statuses';
import { readResults } from '../../../src/ispring/learning/results';
import { addCourse, addEnrollment, addUser, startISpring } from '../../../tools/simulator/ispring/index.mts';
import { queryOf, scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const scriptedResults = (results: unknown) =>
	scripted(() => ({ json: { results } }), { system: 'iSpring Learn' });
const readAll = async (results: unknown) =>
	await readResults(scriptedResults(results).transport, { includeLeavers: true });
const read = async (results: unknown) => (await readAll(results)).results;

const row = (more: Record<string, unknown> = {}) => ({
	userId: 'u-1',
	courseId: 'c-1',
	courseTitle: 'Fire Safety',
	enrollmentId: 'e-1',
	completionStatus: 'passed',
	...more,
});

describe('iSpring Learn results', () => {
	it('are read from all pages, and include leavers if requested', async () => {
		const ispring = await startISpring({ quirks: { maxPageSize: 2 } });
		try {
			const { contentItemId: courseId } = addCourse(ispring, { title: 'Fire Safety' });
			const users = [addUser(ispring), addUser(ispring, { status: 3 }), addUser(ispring, { status: 5 })];
			const enrollments = users.map(({ userId }) =>
				addEnrollment(ispring, {
					courseId,
					learnerId: userId,
					completionStatus: 'passed',
					completionDate: '2026-02-01T10:00:00+00:00',
					accessDate: '2026-01-01',
					awardedScore: 80,
					passingScore: 70,
					progress: 100,
					timeSpent: 600,
				}),
			);
			const transport = ispringTransport(ispring);
			const { results: all } = await readResults(transport, { includeLeavers: true });
			expect(all.map(({ enrollmentId }) => enrollmentId)).toEqual(
				enrollments.map(({ enrollmentId }) => enrollmentId),
			);
			expect(all[0]).toMatchObject({
				userId: users[0]?.userId,
				courseId,
				courseTitle: 'Fire Safety',
				status: 'passed',
				completionDate: '2026-02-01T10:00:00+00:00',
				score: 80,
				passingScore: 70,
				progressPercent: 100,
				timeSpentSeconds: 600,
			});
			expect(SUCCESSFUL).toContain(all[0]?.status);
			const { results: active } = await readResults(transport, { includeLeavers: false });
			expect(active.map(({ userId }) => userId)).toEqual([users[0]?.userId]);
		} finally {
			await ispring.close();
		}
	});

	it('are requested from a start time', async () => {
		const { transport, sent } = scriptedResults([]);
		const since = '2026-03-01T08:00:00+01:00';
		await readResults(transport, { includeLeavers: false, completedSince: since });
		await readResults(transport, { includeLeavers: true, assignedSince: since });
		const [completed, assigned] = sent.map(queryOf);
		expect(completed?.get('completionDate[startDate]')).toBe(since);
		expect(completed?.has('accessDate[startDate]')).toBe(false);
		expect(completed?.has('userStatuses[]')).toBe(false);
		expect(assigned?.get('accessDate[startDate]')).toBe(since);
		expect(assigned?.getAll('userStatuses[]')).toEqual(['1', '3', '5']);
	});

	it('are requested by users, courses, departments, statuses and times', async () => {
		const { transport, sent } = scriptedResults([]);
		await readResults(transport, {
			includeLeavers: false,
			userIds: ['u-1', 'u-2'],
			courseIds: ['c-1'],
			departmentIds: ['d-1'],
			statuses: ['passed', 'failed'],
			completedBefore: '2026-04-01T00:00:00Z',
			dueBefore: '2026-05-01T00:00:00Z',
		});
		const [query] = sent.map(queryOf);
		expect(query?.getAll('userIds[]')).toEqual(['u-1', 'u-2']);
		expect(query?.getAll('courseIds[]')).toEqual(['c-1']);
		expect(query?.getAll('departmentIds[]')).toEqual(['d-1']);
		expect(query?.getAll('completionStatuses[]')).toEqual(['passed', 'failed']);
		expect(query?.get('completionDate[endDate]')).toBe('2026-04-01T00:00:00Z');
		expect(query?.get('dueDate[endDate]')).toBe('2026-05-01T00:00:00Z');
	});

	it('are requested without IDs when there are too many for a URL', async () => {
		const { transport, sent } = scriptedResults([]);
		const userIds = Array.from({ length: 51 }, (_, n) => `u-${n}`);
		await readResults(transport, { includeLeavers: false, userIds });
		expect(sent.map(queryOf).map((query) => query.has('userIds[]'))).toEqual([false]);
	});

	it.each([
		[true, true],
		[1, true],
		['0', false],
		[undefined, undefined],
		[{}, undefined],
	])('read %j as overdue = %p', async (isOverdue, expected) => {
		expect((await read([row({ isOverdue })]))[0]?.isOverdue).toBe(expected);
	});

	it('have numbers from numbers or text, and no value for anything else', async () => {
		const texts = row({ awardedScore: '87.5', passingScore: '70', progress: '100', timeSpent: ' 60 ' });
		expect(await read([texts])).toMatchObject([
			{ score: 87.5, passingScore: 70, progressPercent: 100, timeSpentSeconds: 60 },
		]);
		const none = row({ awardedScore: null, passingScore: '', progress: 'n/a', timeSpent: {} });
		expect(await read([none])).toEqual([
			{ userId: 'u-1', courseId: 'c-1', courseTitle: 'Fire Safety', enrollmentId: 'e-1', status: 'passed' },
		]);
		expect(await read([row({ awardedScore: 0, progress: 0 })])).toMatchObject([
			{ score: 0, progressPercent: 0 },
		]);
	});

	it('have a lowercase status, whatever its case in the response', async () => {
		expect(await read([row({ completionStatus: ' Complete ' })])).toMatchObject([{ status: 'complete' }]);
	});

	it('can have no enrollment', async () => {
		const [result] = await read([row({ enrollmentId: null, courseTitle: ' ' })]);
		expect(result).not.toHaveProperty('enrollmentId');
		expect(result).not.toHaveProperty('courseTitle');
	});

	it.each(['userId', 'courseId', 'completionStatus'])(
		'without %s are counted, and the others are still returned',
		async (name) => {
			const { results, unreadable } = await readAll([row(), row({ [name]: undefined })]);
			expect([results.length, unreadable]).toEqual([1, 1]);
		},
	);

	describe('of users whose employment has ended', () => {
		const refusing = (isRefused: (statuses: string[]) => boolean, status = 400) =>
			scripted(
				(request) =>
					isRefused(queryOf(request).getAll('userStatuses[]'))
						? { status, json: { code: status, message: 'Wrong parameters: userStatuses' } }
						: { json: { results: [row()] } },
				{ system: 'iSpring Learn' },
			);

		it.each([400, 422])(
			'are left out and reported as missing when the account does not know that status (HTTP %d)',
			async (status) => {
				const { transport, sent } = refusing((statuses) => statuses.includes('5'), status);
				expect(await readResults(transport, { includeLeavers: true })).toMatchObject({
					results: [{ enrollmentId: 'e-1' }],
					lacksTerminated: true,
				});
				expect(sent.map((request) => queryOf(request).getAll('userStatuses[]'))).toEqual([
					['1', '3', '5'],
					['1', '3'],
				]);
				const filter = { includeLeavers: true };
				expect(await readResultRows(transport, filter, { count: 5, zone: 'utc' })).toMatchObject({
					rows: [{ result: { enrollmentId: 'e-1' } }],
					lacksTerminated: true,
				});
			},
		);

		it('are not reported as missing when they are present or not requested', async () => {
			const { transport } = refusing(() => false);
			for (const includeLeavers of [true, false]) {
				expect(await readResults(transport, { includeLeavers })).not.toHaveProperty('lacksTerminated');
			}
		});

		it('are not blamed for any other refusal', async () => {
			const { transport, sent } = refusing(() => true);
			await expect(readResults(transport, { includeLeavers: true })).rejects.toMatchObject({ status: 400 });
			expect(sent).toHaveLength(2);
			const closed = refusing(() => true, 403);
			await expect(readResults(closed.transport, { includeLeavers: true })).rejects.toMatchObject({
				status: 403,
			});
			expect(closed.sent).toHaveLength(1);
		});
	});
});

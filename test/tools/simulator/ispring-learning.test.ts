import {
	addCourse,
	addDepartment,
	addEnrollment,
	addUser,
	issueCertificate,
	startISpring,
} from '../../../tools/simulator/ispring/index.mts';
import type {
	ISpringSimulator,
	SimContent,
	SimEnrollment,
	SimUser,
} from '../../../tools/simulator/ispring/index.mts';
import { call, callISpring } from './call.mts';

describe('the learning part of the iSpring Learn simulator', () => {
	let sim: ISpringSimulator;
	let now = 0;
	let learner: SimUser;
	let course: SimContent;

	beforeEach(async () => {
		now = Date.parse('2026-03-01T09:00:00Z');
		sim = await startISpring({ now: () => new Date(now) });
		learner = addUser(sim);
		course = addCourse(sim, { title: 'Safety basics' });
	});
	afterEach(async () => await sim.close());

	const enroll = (given: Partial<SimEnrollment> = {}) =>
		addEnrollment(sim, { courseId: course.contentItemId, learnerId: learner.userId, ...given });
	const get = async (path: string) => await callISpring(sim, path);
	const finished = {
		completionStatus: 'passed',
		completionDate: '2026-02-10T12:00:00+00:00',
		progress: 100,
	} as const;

	it('contents can be listed', async () => {
		const link = addCourse(sim, { contentItemType: 'Link' });
		expect((await get('/contents?pageSize=1')).json).toMatchObject({
			contentItems: [{ contentItemId: course.contentItemId, title: 'Safety basics', type: 'Course' }],
			nextPageToken: expect.any(String),
		});
		expect((await get('/content?contentTypes=Link')).json).toMatchObject([
			{ contentItemId: link.contentItemId },
		]);
		expect((await get(`/contents?contentItemIds[]=${link.contentItemId}`)).json).toMatchObject({
			contentItems: [{ contentItemId: link.contentItemId }],
		});
		const path = `/content/${course.contentItemId}`;
		expect((await get(path)).json).toMatchObject({ title: 'Safety basics' });
		sim.quirks.wrapSingles = true;
		expect((await get(path)).json).toMatchObject({ contentItem: { title: 'Safety basics' } });
		expect((await get('/content/none')).status).toBe(404);
	});

	describe('enrollments', () => {
		it('enrollments include their certificate, until they are archived', async () => {
			const enrollment = enroll({ ...finished, dueDate: '2026-03-31', shouldLockAfterDueDate: true });
			const { issuedCertificateId } = issueCertificate(sim, enrollment, {
				expiryDate: '2027-02-10T12:00:00+00:00',
			});
			const { json } = await get('/enrollments');
			expect(json).toEqual({
				enrollments: [
					{
						enrollmentId: enrollment.enrollmentId,
						courseId: course.contentItemId,
						learnerId: learner.userId,
						accessDate: '2026-03-01',
						dueDate: '2026-03-31',
						expirationDate: '2026-03-31',
						shouldLockAfterDueDate: true,
						enrollmentTypeGroup: 0,
						certificate: {
							issuedCertificateId,
							issueDate: '2026-02-10T12:00:00+00:00',
							expiryDate: '2027-02-10T12:00:00+00:00',
						},
					},
				],
			});
			enrollment.isArchived = true;
			expect((await get(`/enrollment/${enrollment.enrollmentId}`)).json).not.toHaveProperty('certificate');
			sim.quirks.rootArrays = false;
			expect((await get('/enrollment')).json).toMatchObject({ enrollments: [{}] });
		});

		it('enrollments can be paged and filtered, by query or body', async () => {
			const other = addUser(sim);
			const [first, second] = [enroll(), enroll({ learnerId: other.userId })];
			const page = (await get('/enrollments?pageSize=1')).json as { nextPageToken: string };
			const token = page.nextPageToken;
			expect((await get(`/enrollments?pageToken=${encodeURIComponent(token)}`)).json).toMatchObject({
				enrollments: [{ enrollmentId: second.enrollmentId }],
			});
			for (const query of [`learnerIds[]=${learner.userId}`, `enrollmentIds[]=${first.enrollmentId}`]) {
				expect((await get(`/enrollments?${query}&courseIds[]=${course.contentItemId}`)).json).toEqual({
					enrollments: [expect.objectContaining({ enrollmentId: first.enrollmentId })],
				});
			}
			const body = { learnerIds: [other.userId], pageSize: 10 };
			expect((await callISpring(sim, '/enrollments', { body })).json).toMatchObject({
				enrollments: [{ enrollmentId: second.enrollmentId }],
			});
			sim.quirks.badIdFailsFilter = true;
			expect((await get('/enrollments?learnerIds[]=nobody')).status).toBe(400);
		});

		it('each pair of user and course is enrolled once, and the answer has no ids', async () => {
			const body = {
				courseIds: [course.contentItemId],
				learnerIds: [learner.userId, sim.state.ownerId],
				dueDateType: 'due_period',
				duePeriod: 48,
			};
			const send = async (more: object = {}) =>
				await callISpring(sim, '/enrollment', { body: { ...body, ...more } });
			expect(await send()).toMatchObject({ status: 201, text: '' });
			expect([...sim.state.enrollments.values()]).toMatchObject([
				{ learnerId: learner.userId, accessDate: '2026-03-01', dueDate: '2026-03-03' },
				{ learnerId: sim.state.ownerId },
			]);
			await send();
			expect(sim.state.enrollments.size).toBe(2);
			expect(sim.log.at(-1)?.changed).toBe(false);
			sim.quirks.enrollsTwice = true;
			await send();
			expect(sim.state.enrollments.size).toBe(4);
			for (const wrong of [{ dueDateType: 'soon' }, { courseIds: ['x'] }, { dueDateType: 'due_date' }]) {
				expect((await send(wrong)).status).toBe(400);
			}
			learner.status = 3;
			expect((await send()).status).toBe(400);
		});

		it('enrollments can be changed, restarted and deleted', async () => {
			const enrollment = enroll(finished);
			const path = `/enrollment/${enrollment.enrollmentId}`;
			const dates = { accessDate: '2026-04-01T00:00:00Z', dueDateType: 'due_date', dueDate: '2026-05-01' };
			expect((await callISpring(sim, path, { body: dates })).status).toBe(200);
			expect(enrollment).toMatchObject({ accessDate: '2026-04-01', dueDate: '2026-05-01' });
			expect((await callISpring(sim, path, { body: { dueDateType: 'unlimited' } })).status).toBe(400);
			await callISpring(sim, `${path}/reenroll`, { body: { ...dates, dueDateType: 'unlimited' } });
			const again = [...sim.state.enrollments.values()].at(-1);
			expect([enrollment.isArchived, again?.completionStatus]).toEqual([true, 'not_started']);
			const body = { enrollmentIds: [enrollment.enrollmentId] };
			expect((await callISpring(sim, '/enrollment/delete', { body })).status).toBe(204);
			expect([...sim.state.enrollments.keys()]).toEqual([again?.enrollmentId]);
		});
	});

	describe('results', () => {
		const rows = async (query: string) =>
			((await get(`/learners/results?${query}`)).json as { results: { enrollmentId: string }[] }).results;

		it('results show the progress of users', async () => {
			const enrollment = enroll({
				...finished,
				awardedScore: 95,
				passingScore: 80,
				timeSpent: 60,
				viewsCount: 2,
			});
			const open = enroll({ dueDate: '2026-02-01' });
			expect((await get('/learners/results')).json).toEqual({
				results: [
					{
						userId: learner.userId,
						courseId: course.contentItemId,
						courseTitle: 'Safety basics',
						enrollmentId: enrollment.enrollmentId,
						accessDate: '2026-03-01T00:00:00+00:00',
						completionDate: '2026-02-10T12:00:00+00:00',
						timeSpent: 60,
						completionStatus: 'passed',
						awardedScore: 95,
						passingScore: 80,
						progress: 100,
						isOverdue: false,
						viewsCount: 2,
					},
					expect.objectContaining({ enrollmentId: open.enrollmentId, isOverdue: true }),
				],
			});
		});

		it('results omit inactive users unless they are requested', async () => {
			enroll();
			learner.status = 5;
			expect(await rows('')).toHaveLength(0);
			expect(await rows('userStatuses[]=1&userStatuses[]=3')).toHaveLength(0);
			expect(await rows('userStatuses[]=1&userStatuses[]=5')).toHaveLength(1);
			sim.quirks.resultsHideInactive = false;
			expect(await rows('')).toHaveLength(1);
		});

		it('results can be filtered', async () => {
			const sales = addDepartment(sim);
			const seller = addUser(sim, { departmentId: sales.departmentId });
			const [done, open] = [enroll(finished), enroll({ learnerId: seller.userId })];
			const ids = async (query: string) => (await rows(query)).map((row) => row.enrollmentId);
			expect(await ids('completionDate[startDate]=2026-02-10T12:00:00Z')).toEqual([done.enrollmentId]);
			expect(await ids('completionDate[endDate]=2026-02-10T00:00:00Z')).toEqual([]);
			expect(await ids('completionStatuses[]=passed')).toEqual([done.enrollmentId]);
			expect(await ids(`departmentIds[]=${sales.departmentId}`)).toEqual([open.enrollmentId]);
			expect(await ids(`userIds=${learner.userId}`)).toEqual([done.enrollmentId]);
			expect(await ids(`enrollmentIds[]=${open.enrollmentId}`)).toEqual([open.enrollmentId]);
			sim.quirks.badIdFailsFilter = true;
			expect((await get('/learners/results?userIds[]=nobody')).status).toBe(400);
		});
	});

	describe('certificates', () => {
		const link = async (id: string) => ((await get(`/certificate/${id}`)).json as { url: string }).url;

		it('a certificate link leads to a PDF without sign-in, and expires after ten minutes', async () => {
			const enrollment = enroll(finished);
			const { issuedCertificateId: id } = issueCertificate(sim, enrollment);
			const url = await link(id);
			const file = await call(url);
			expect(file).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
			// The table of contents must be where the file says it is.
			const table = Number(/startxref\n(\d+)/.exec(file.text)?.[1]);
			expect(file.text.slice(table, table + 4)).toBe('xref');
			expect(file.text).toMatch(/^%PDF-1\.4[^]*Safety basics[^]*%%EOF\n$/);
			now += 10 * 60 * 1000;
			expect((await call(url)).status).toBe(403);
			const second = await link(id);
			sim.expireDownloads();
			sim.quirks.expiredLinkStatus = 404;
			expect((await call(second)).status).toBe(404);
			expect((await call(second.replace(/token=.*/, 'token=guess'))).status).toBe(403);
		});

		it('a certificate is deleted with its enrollment', async () => {
			const enrollment = enroll(finished);
			const { issuedCertificateId: id } = issueCertificate(sim, enrollment);
			sim.quirks.wrapSingles = true;
			expect((await get(`/certificate/${id}`)).json).toMatchObject({ issuedCertificate: {} });
			enrollment.isArchived = true;
			expect(await get(`/certificate/${id}`)).toMatchObject({
				status: 404,
				text: 'Issued certificate not found',
			});
		});
	});

	it('subscribers can be created, read, changed and deleted', async () => {
		const post = async (name: string, body: object) =>
			(await callISpring(sim, `/webhook/${name}`, { body: { subscriberName: 'n8n', ...body } })).status;
		const info = async () => (await get('/webhook/subscriber/info?subscriberName=n8n')).json;
		expect(await post('register', { callbackUrl: 'https://example.com/hook', secret: 's' })).toBe(200);
		expect(await post('register', { callbackUrl: 'https://example.com/hook' })).toBe(400);
		expect(await info()).toMatchObject({ subscriberStatus: 'ACTIVE', confirmationStatus: 'UNCONFIRMED' });
		await post('code/send', {});
		expect(await post('confirm', { code: 'guess' })).toBe(400);
		expect(await post('confirm', { code: sim.state.subscribers.get('n8n')?.code })).toBe(200);
		const subscription = { subscriptionType: 'USER_REGISTERED', params: [] };
		expect(await post('subscribe', { subscription })).toBe(200);
		expect((await get('/webhook/subscription/list?subscriberName=n8n')).json).toEqual([subscription]);
		expect(await post('unsubscribe', { subscriptionType: 'USER_REGISTERED' })).toBe(200);
		expect(await post('disable', {})).toBe(200);
		expect(await info()).toMatchObject({ subscriberStatus: 'INACTIVE', confirmationStatus: 'CONFIRMED' });
		expect(await post('settings/change', { callbackUrl: 'https://example.com/other' })).toBe(200);
		expect(await info()).toMatchObject({ confirmationStatus: 'UNCONFIRMED' });
		expect(await post('remove', {})).toBe(200);
		expect(await post('enable', {})).toBe(404);
	});
});

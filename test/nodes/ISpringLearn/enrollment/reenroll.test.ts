import { addCourse, addEnrollment, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let enrollmentId: string;

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	enrollmentId = addEnrollment(ispring, {
		courseId: addCourse(ispring).contentItemId,
		learnerId: addUser(ispring).userId,
		accessDate: '2026-01-15',
		dueDate: '2026-03-31',
	}).enrollmentId;
});
afterEach(async () => await service.close());

const reenrollments = () => service.ispring.log.filter(({ path }) => path.endsWith('/reenroll'));

describe('iSpring Learn: Re-enroll', () => {
	it('enrolls the learner again in the same course and returns the new enrollment', async () => {
		const run = await service.run('enrollment', 'reenroll', {
			parameters: {
				enrollmentId,
				dueDateType: 'dueDate',
				dueDate: '2026-12-31T00:00:00',
				options: { accessDate: '2026-11-30T08:30:00', lockAfterDueDate: true },
			},
		});
		expect(run.error).toBeUndefined();
		expect(reenrollments().map(({ body }) => body)).toEqual([
			{
				accessDate: '2026-11-30',
				dueDateType: 'due_date',
				dueDate: '2026-12-31',
				lockAfterDueDate: true,
			},
		]);
		const [created] = run.items;
		expect(created).toMatchObject({ dueDate: '2026-12-31', lockAfterDueDate: true });
		expect(created?.enrollmentId).not.toBe(enrollmentId);
		expect(service.ispring.state.enrollments.has(String(created?.enrollmentId))).toBe(true);
	});

	it('starts today in the time zone of the workflow when no access date is given', async () => {
		const run = await service.run('enrollment', 'reenroll', { parameters: { enrollmentId } });
		expect(run.error).toBeUndefined();
		const [request] = reenrollments();
		expect(request?.body).toMatchObject({ accessDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
	});

	it('enrolls once when the answer is lost', async () => {
		service.ispring.faults.push({
			when: ({ path }) => path.endsWith('/reenroll'),
			effect: { kind: 'resetAfter' },
		});
		const run = await service.run('enrollment', 'reenroll', { parameters: { enrollmentId } });
		expect(run.error).toBeUndefined();
		expect(service.ispring.state.enrollments.size).toBe(2);
		expect(run.items[0]?.enrollmentId).not.toBe(enrollmentId);
	});

	it('names an enrollment that does not exist, and sends nothing', async () => {
		const run = await service.run('enrollment', 'reenroll', { parameters: { enrollmentId: UNKNOWN } });
		expect(run.error?.message).toContain(UNKNOWN);
		expect(reenrollments()).toEqual([]);
	});
});

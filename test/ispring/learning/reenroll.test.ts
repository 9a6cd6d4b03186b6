import { readNewEnrollments, reenroll } from '../../../src/ispring/learning/reenroll';
import {
	addCourse,
	addEnrollment,
	addUser,
	startISpring,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../../support/clients.mts';

let ispring: ISpringSimulator;
beforeEach(async () => {
	ispring = await startISpring();
	addCourse(ispring, { contentItemId: 'c-1' });
	addUser(ispring, { userId: 'u-1' });
	addEnrollment(ispring, {
		enrollmentId: 'e-1',
		courseId: 'c-1',
		learnerId: 'u-1',
		accessDate: '2025-03-01',
		completionStatus: 'passed',
	});
});
afterEach(async () => await ispring.close());

const OLD = { id: 'e-1', courseId: 'c-1', userId: 'u-1', accessDate: '2025-03-01', known: ['E-1'] };
const TERMS = {
	due: { type: 'dueDate', date: '2026-04-01' },
	lockAfterDueDate: true,
	accessDate: '2026-03-01',
} as const;

it('A learner gets a new enrollment, and the former one stays behind.', async () => {
	await reenroll(ispringTransport(ispring), OLD, TERMS);
	const [, made] = [...ispring.state.enrollments.values()];
	expect(made).toMatchObject({
		completionStatus: 'not_started',
		dueDate: '2026-04-01',
		shouldLockAfterDueDate: true,
	});
	const found = await readNewEnrollments(ispringTransport(ispring), [OLD]);
	expect([...found.values()].map(({ id }) => id)).toEqual([made?.enrollmentId]);
});

it.each(['resetAfter', 'resetBefore', 'truncate'] as const)(
	'It is made once when the answer is lost: %s.',
	async (kind) => {
		ispring.faults.push({ when: ({ path }) => path.endsWith('/reenroll'), effect: { kind } });
		await reenroll(ispringTransport(ispring), OLD, TERMS);
		expect(ispring.state.enrollments.size).toBe(2);
	},
);

it('Where the former enrollment is itself started anew, it is found, and a lost answer does not start it twice.', async () => {
	ispring.quirks.reenrollment = 'restarts';
	ispring.faults.push({ when: ({ path }) => path.endsWith('/reenroll'), effect: { kind: 'resetAfter' } });
	await reenroll(ispringTransport(ispring), OLD, TERMS);
	expect(ispring.log.filter(({ path }) => path.endsWith('/reenroll'))).toHaveLength(1);
	const found = await readNewEnrollments(ispringTransport(ispring), [OLD]);
	expect([...found.values()]).toMatchObject([{ id: 'e-1', accessDate: '2026-03-01' }]);
});

import { deleteEnrollments, updateEnrollment } from '../../../src/ispring/learning/write-enrollments';
import {
	addCourse,
	addEnrollment,
	addUser,
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'status', status: 502 },
];

describe('iSpring Learn enrollments', () => {
	let ispring: ISpringSimulator;
	let ids: string[];

	beforeEach(async () => {
		ispring = await startISpring();
		const { contentItemId: courseId } = addCourse(ispring);
		ids = [1, 2, 3, 4].map(
			() =>
				addEnrollment(ispring, { courseId, learnerId: addUser(ispring).userId, dueDate: '2026-03-31' })
					.enrollmentId,
		);
	});
	afterEach(async () => await ispring.close());

	const left = () => [...ispring.state.enrollments.keys()];
	const isWrite = ({ method }: { method: string }) => method === 'POST';

	it.each(LOSSES)('can be updated even if the response is lost: %j', async (effect) => {
		ispring.faults.push({ when: isWrite, effect });
		const [id = ''] = ids;
		await updateEnrollment(ispringTransport(ispring), id, {
			due: { type: 'duePeriod', days: 2 },
			accessDate: '2026-04-01',
			lockAfterDueDate: true,
		});
		expect(ispring.state.enrollments.get(id)).toMatchObject({
			accessDate: '2026-04-01',
			dueDate: '2026-04-03',
			shouldLockAfterDueDate: true,
		});
	});

	it('are deleted once in one request', async () => {
		const transport = ispringTransport(ispring);
		expect(await deleteEnrollments(transport, [...ids.slice(0, 2), ...ids.slice(0, 1)])).toEqual(new Map());
		expect(left()).toEqual(ids.slice(2));
		expect(transport.counts).toMatchObject({ sent: 1, writes: 1 });
		expect(await deleteEnrollments(transport, [])).toEqual(new Map());
		expect(transport.counts.sent).toBe(1);
	});

	it.each(LOSSES)('are deleted even if the response is lost: %j', async (effect) => {
		ispring.faults.push({ when: isWrite, effect });
		const transport = ispringTransport(ispring);
		expect(await deleteEnrollments(transport, ids.slice(1))).toEqual(new Map());
		expect(left()).toEqual(ids.slice(0, 1));
		expect(transport.counts.writes).toBe(1);
	});

	it('are deleted except for one that is refused', async () => {
		const bad = '00000000-0000-0000-0000-00000000dead';
		const failures = await deleteEnrollments(ispringTransport(ispring), [...ids.slice(0, 3), bad]);
		expect([...failures.keys()]).toEqual([bad]);
		expect(failures.get(bad)).toMatchObject({ status: 400 });
		expect(left()).toEqual(ids.slice(3));
	});

	it('are not reported as deleted when the list cannot be read', async () => {
		const { transport } = scripted(
			({ method }) =>
				method === 'POST' ? { status: 502 } : { json: { enrollments: [{ courseId: 'c-1' }] } },
			{ system: 'iSpring Learn' },
		);
		expect([...(await deleteEnrollments(transport, ['e-1'])).keys()]).toEqual(['e-1']);
	});
});

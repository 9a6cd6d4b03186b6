import {
	enrollmentUndoShape,
	type EnrollmentUndo,
} from '../../../../src/enrollment/plan/revert/EnrollmentUndo';
import { planEnrollmentRevert } from '../../../../src/enrollment/plan/revert/plan-revert';
import type { RevertWorld } from '../../../../src/enrollment/plan/revert/RevertWorld';
import type { EnrollmentDetails } from '../../../../src/ispring/learning/enrollment-rows';
import { DEFAULT_ENROLLMENT_SETTINGS } from '../../../../src/enrollment/settings';
import { user } from '../../../people/world.mts';

const undo = (given: Partial<EnrollmentUndo> = {}) =>
	enrollmentUndoShape.parse({
		v: 1, kind: 'enrollment', did: 'enroll', userId: 'u1', courseId: 'c1', enrollmentId: 'e1',
		to: { due: '2026-04-01', lock: false }, employeeId: '1', employeeName: 'Sam Sample1', courseTitle: 'Ladders', rule: 'Rule 1',
		...given,
	}); // prettier-ignore
const enrollment = (given: Partial<EnrollmentDetails> = {}): EnrollmentDetails => ({
	id: 'e1', userId: 'u1', courseId: 'c1', dueDate: '2026-04-01', lockAfterDueDate: false, ...given,
}); // prettier-ignore

function world(enrollments: EnrollmentDetails[], given: Partial<RevertWorld> = {}): RevertWorld {
	return {
		enrollments,
		unreadable: [],
		progress: {
			results: enrollments.map(({ id, userId, courseId }) => ({
				enrollmentId: id, userId, courseId, courseTitle: 'Ladders', status: 'not_started', mayHaveBegun: false,
			})) as RevertWorld['progress']['results'],
			unreadable: [],
		},
		trackCourses: new Map(),
		today: '2026-03-10',
		courses: new Map([['c1', { id: 'c1', title: 'Ladders', isTrack: false }]]) as unknown as RevertWorld['courses'],
		users: new Map([['u1', user({ id: 'u1' })]]),
		...given,
	}; // prettier-ignore
}

const plan = (one: EnrollmentUndo, given: RevertWorld) =>
	planEnrollmentRevert([one], given, DEFAULT_ENROLLMENT_SETTINGS).decisions[0];
const CHANGED = { did: 'change', from: { due: '2026-05-01', lock: false } } as const;
const ENDED = { did: 'end', from: { due: '2026-05-01', lock: true } } as const;

describe('Taking enrollments back', () => {
	it.each<[string, Partial<EnrollmentUndo>, EnrollmentDetails[], object]>([
		['one that was made is ended', {}, [enrollment()], { action: 'end', write: { do: 'delete' } }],
		['one that was made again is ended, and the former one stays', { formerId: 'e0' }, [enrollment({ id: 'e0' }), enrollment()], { action: 'end', enrollmentId: 'e1' }],
		['a due date is the former one', CHANGED, [enrollment()], { action: 'changeDue', due: '2026-05-01' }],
		['one that was opened is closed again', { did: 'change', from: { due: '2026-03-01', lock: true } }, [enrollment()], { action: 'close', due: '2026-03-01' }],
		['one that was ended is made again', ENDED, [], { action: 'enroll', due: '2026-05-01', enrollmentId: null, write: { do: 'enroll', terms: ENDED.from } }],
	])('%s', (_, given, enrollments, expected) => {
		expect(plan(undo(given), world(enrollments))).toMatchObject({ outcome: 'planned', ...expected });
	}); // prettier-ignore

	it.each<[string, Partial<EnrollmentUndo>, RevertWorld, string]>([
		['the learner may have begun', {}, world([enrollment()], { progress: { results: [], unreadable: [] } }), 'no progress is lost'],
		['its due date was changed since', {}, world([enrollment({ dueDate: '2026-07-01' })]), 'changed since the run'],
		['it was locked since', {}, world([enrollment({ lockAfterDueDate: true })]), 'changed since the run'],
		['the changed one got a third due date', CHANGED, world([enrollment({ dueDate: '2026-07-01' })]), 'changed since the run'],
		['the changed one is gone', CHANGED, world([]), 'no longer exists'],
		['its ID was never known', { enrollmentId: null }, world([]), 'could not read the ID'],
		['it was started anew under its ID', { formerId: 'E1' }, world([enrollment()]), 'cannot be taken back'],
		['the course is gone', ENDED, world([], { courses: new Map() }), 'course no longer exists'],
		['the user is inactive', ENDED, world([], { users: new Map([['u1', user({ id: 'u1', status: 'inactive' })]]) }), 'user is inactive'],
		['the user is gone', ENDED, world([], { users: new Map() }), 'user no longer exists'],
		['a row of the learner cannot be read', {}, world([enrollment()], { unreadable: [{ userId: 'u1' }] }), 'could not be read'],
		['a row of nobody known cannot be read', ENDED, world([], { unreadable: [{}] }), 'could not be read'],
	])('leaves it alone when %s', (_, given, read, why) => {
		expect(plan(undo(given), read)).toMatchObject({
			action: 'none', outcome: 'skipped', needsAttention: true, write: { do: 'nothing' },
			reason: expect.stringContaining(why),
		});
	}); // prettier-ignore

	it.each<[string, Partial<EnrollmentUndo>, EnrollmentDetails[]]>([
		['is ended already', {}, []],
		['has its former due date', CHANGED, [enrollment({ dueDate: '2026-05-01' })]],
		['is there again', ENDED, [enrollment({ id: 'e9' })]],
	])('needs nothing where it %s', (_, given, enrollments) => {
		expect(plan(undo(given), world(enrollments))).toMatchObject({
			action: 'none', outcome: 'skipped', needsAttention: false,
			reason: expect.stringMatching(/^Nothing to take back/),
		});
	}); // prettier-ignore

	it('counts what the whole revert counted, so that the limit cannot be walked around in batches', () => {
		const settings = { ...DEFAULT_ENROLLMENT_SETTINGS, maxEndings: 5 };
		const whole = { enrolling: 0, ending: 6, existing: 100 };
		const { decisions, overLimit } = planEnrollmentRevert([undo()], world([enrollment()]), settings, whole);
		expect(decisions[0]).toMatchObject({ outcome: 'held' });
		expect(overLimit).toContain('6 enrollments would be ended or closed');
	});
});

import type { SimEnrollment } from '../../tools/simulator/ispring/state.mts';
import type { EnrollmentRule } from '../../src/enrollment/rules/Rule';
import type { EnrollmentSystems } from './enrollment-systems.mts';
import { COURSES, PEOPLE } from './random-history.mts';

type Rules = Array<Partial<EnrollmentRule>>;

const SUCCESS = ['passed', 'complete', 'accepted'];

export type Snapshot = Map<string, SimEnrollment>;

export function snapshot({ ispring }: EnrollmentSystems): Snapshot {
	return new Map([...ispring.state.enrollments].map(([id, enrollment]) => [id, structuredClone(enrollment)]));
}

/** What a run may never do, whatever the rules are. */
export function expectNothingLost(
	before: Snapshot,
	systems: EnrollmentSystems,
	rules: Rules,
	ledger: readonly string[],
): void {
	const after = systems.ispring.state.enrollments;
	const named = new Set(rules.flatMap(({ courses = [] }) => courses));
	for (const [id, one] of before) {
		const now = after.get(id);
		const has = one.progress > 0 || one.timeSpent > 0 || one.viewsCount > 0 || one.completionDate !== '';
		const isForeign = !ledger.includes(id) || one.enrollmentTypeGroup === 1 || !named.has(one.courseId);
		if (has || isForeign) expect([id, now === undefined]).toEqual([id, false]);
		// What somebody has done never changes.
		if (now) {
			const { progress, timeSpent, viewsCount, completionStatus, completionDate } = one;
			expect(now).toMatchObject({ progress, timeSpent, viewsCount, completionStatus, completionDate });
		}
		if (now && (isForeign || one.completionDate !== '')) {
			expect([id, now.dueDate, now.shouldLockAfterDueDate]).toEqual([
				id,
				one.dueDate,
				one.shouldLockAfterDueDate,
			]);
		}
	}
	expectAtMostOneNew(before, after);
}

/** Nobody is enrolled twice, and nobody who has left is enrolled. */
function expectAtMostOneNew(before: Snapshot, after: Snapshot): void {
	const made = [...after.values()].filter(({ enrollmentId }) => !before.has(enrollmentId));
	const pairs = made.map(({ learnerId, courseId }) => `${learnerId} ${courseId}`);
	expect(pairs).toEqual([...new Set(pairs)]);
	for (const { learnerId, courseId } of made) {
		const open = [...before.values()].filter(
			(one) =>
				one.learnerId === learnerId &&
				one.courseId === courseId &&
				!one.isArchived &&
				one.completionDate === '',
		);
		expect([learnerId, courseId, open.length]).toEqual([learnerId, courseId, 0]);
	}
}

/** Whoever matches has a valid enrollment; what rules made and nobody needs any more is gone or closed where a rule says so. */
export function expectSettled(systems: EnrollmentSystems, rules: Rules, ledger: readonly string[]): void {
	const { bamboo, ispring, clock } = systems;
	const today = new Date(clock.nowMs()).toISOString().slice(0, 10);
	for (const id of PEOPLE) {
		const employee = bamboo.state.employees.get(id);
		if (employee?.status !== 'Active') continue;
		for (const courseId of COURSES) {
			const naming = rules.filter(({ courses = [] }) => courses.includes(courseId));
			const matching = naming.filter(({ departments = [] }) => departments.includes(employee.department));
			const current = [...ispring.state.enrollments.values()].filter(
				(one) => one.learnerId === `u${id}` && one.courseId === courseId && !one.isArchived,
			);
			if (matching.length > 0) {
				const days = matching.flatMap(({ renewDays }) => renewDays ?? []);
				const renewDays = days.length === 0 ? null : Math.max(...days);
				const isValid = current.some(
					(one) => one.completionDate === '' || isGood(one, renewDays, clock.nowMs()),
				);
				expect([id, courseId, isValid]).toEqual([id, courseId, true]);
				continue;
			}
			const mildest = ['keep', 'close', 'end'].find((choice) =>
				naming.some((one) => one.whenNoLonger === choice),
			);
			if (mildest === undefined || mildest === 'keep') continue;
			for (const one of current) {
				const isOurs = ledger.includes(one.enrollmentId) && one.enrollmentTypeGroup === 0;
				if (!isOurs || one.completionDate !== '') continue;
				const isClosed = one.shouldLockAfterDueDate && one.dueDate !== '' && one.dueDate <= today;
				const mayStay = mildest === 'close' || one.progress + one.timeSpent + one.viewsCount > 0;
				expect([id, courseId, isClosed, mayStay]).toEqual([id, courseId, true, true]);
			}
		}
	}
}

function isGood(
	{ completionStatus, certificate }: SimEnrollment,
	renewDays: number | null,
	nowMs: number,
): boolean {
	if (!SUCCESS.includes(completionStatus)) return false;
	if (renewDays === null || !certificate || certificate.expiryDate === '') return true;
	return (
		certificate.expiryDate.slice(0, 10) > new Date(nowMs + renewDays * 86_400_000).toISOString().slice(0, 10)
	);
}

import fc from 'fast-check';
import { changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import type { SimEnrollment } from '../../tools/simulator/ispring/state.mts';
import type { EnrollmentRule } from '../../src/enrollment/rules/Rule';
import { IS_THOROUGH } from '../support/thorough.mts';
import type { EnrollmentSystems } from './enrollment-systems.mts';

export const HISTORIES = Number(process.env.HISTORIES ?? (IS_THOROUGH ? 1500 : 40));

export const PEOPLE = ['1', '2', '3', '4'];
export const COURSES = ['c-1', 'c-2', 't-1'];
const DEPARTMENTS = ['Sales', 'HR', 'IT'];

export const oneRule: fc.Arbitrary<Partial<EnrollmentRule>> = fc.record({
	courses: fc.subarray(COURSES, { minLength: 1 }),
	departments: fc.subarray(DEPARTMENTS, { minLength: 1, maxLength: 2 }),
	dueDays: fc.constantFrom(null, 0, 7, 30),
	dueFrom: fc.constantFrom('assignment', 'hireDate'),
	renewDays: fc.constantFrom(null, 0, 20),
	whenNoLonger: fc.constantFrom('keep', 'close', 'end', 'end'),
	lockAfterDue: fc.boolean(),
});

export const someRules = fc.array(oneRule, { minLength: 1, maxLength: 3 });

const person = fc.constantFrom(...PEOPLE);
const course = fc.constantFrom(...COURSES);
const one = fc.nat({ max: 20 });

/** What happens between two runs. `which` counts the enrollments that exist. */
export const event = fc.oneof(
	fc.record({ do: fc.constant('move' as const), person, department: fc.constantFrom(...DEPARTMENTS) }),
	fc.record({
		do: fc.constant('status' as const),
		person,
		status: fc.constantFrom('Active' as const, 'Inactive' as const),
	}),
	fc.record({
		do: fc.constant('enroll' as const),
		person,
		course,
		type: fc.constantFrom(0 as const, 1 as const),
	}),
	fc.record({
		do: fc.constant('learn' as const),
		which: one,
		field: fc.constantFrom('progress' as const, 'timeSpent' as const, 'viewsCount' as const),
		/** A view alone may not count as a start. */
		isStart: fc.boolean(),
	}),
	fc.record({
		do: fc.constant('finish' as const),
		which: one,
		status: fc.constantFrom('passed' as const, 'complete' as const, 'failed' as const),
		certificateDays: fc.constantFrom(null, -5, 15, 60),
	}),
	fc.record({ do: fc.constant('lock' as const), which: one }),
	fc.record({ do: fc.constant('days' as const), days: fc.constantFrom(1, 8, 40) }),
	fc.record({ do: fc.constant('rules' as const), rules: someRules }),
	fc.record({
		do: fc.constant('run' as const),
		how: fc.constantFrom('sync' as const, 'sync' as const, 'apply' as const, 'cut' as const),
		at: fc.integer({ min: 1, max: 14 }),
	}),
);

export type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

export function fillCompany(systems: EnrollmentSystems): void {
	addCourse(systems.ispring, {
		contentItemId: 't-1',
		title: 'Track',
		contentItemType: 'LearningTrack',
		courseIds: ['c-9'],
	});
	addCourse(systems.ispring, { contentItemId: 'c-9', title: 'In the track' });
	PEOPLE.forEach((id, index) =>
		systems.person(id, {
			department: DEPARTMENTS[index % 3] ?? '',
			hireDate: index === 0 ? '2026-03-01' : '2015-03-01',
		}),
	);
	// A company never loses everybody.
	systems.person('9', { department: 'Elsewhere' });
	// So that every department exists, wherever people move.
	DEPARTMENTS.forEach((name) => changeEmployee(systems.bamboo, '4', { department: name }));
}

/** Carries out what is not a run or a change of the rules. */
export function happen(systems: EnrollmentSystems, given: Event): void {
	const { bamboo, ispring, clock } = systems;
	const all = [...ispring.state.enrollments.values()].filter(({ isArchived }) => !isArchived);
	const which = 'which' in given && all.length > 0 ? all[given.which % all.length] : undefined;
	switch (given.do) {
		case 'move':
			changeEmployee(bamboo, given.person, { department: given.department });
			return;
		case 'status': {
			changeEmployee(bamboo, given.person, { status: given.status });
			const user = ispring.state.users.get(`u${given.person}`);
			if (user) user.status = given.status === 'Active' ? 1 : 3;
			return;
		}
		case 'enroll': {
			const learnerId = `u${given.person}`;
			const has = all.some((each) => each.learnerId === learnerId && each.courseId === given.course);
			if (!has)
				addEnrollment(ispring, { courseId: given.course, learnerId, enrollmentTypeGroup: given.type });
			return;
		}
		case 'learn':
			if (which) Object.assign(which, { [given.field]: 1 }, given.isStart ? begun(which) : {});
			return;
		case 'finish':
			if (which?.completionStatus.match(/not_started|in_progress/)) finish(which, given, systems);
			return;
		case 'lock':
			if (which)
				Object.assign(which, {
					dueDate: new Date(clock.nowMs()).toISOString().slice(0, 10),
					shouldLockAfterDueDate: true,
				});
			return;
		case 'days':
			systems.nextDay(given.days);
	}
}

function begun({ completionStatus }: SimEnrollment): Partial<SimEnrollment> {
	return completionStatus === 'not_started' ? { completionStatus: 'in_progress' } : {};
}

function finish(
	enrollment: SimEnrollment,
	{ status, certificateDays }: Extract<Event, { do: 'finish' }>,
	{ ispring, clock }: EnrollmentSystems,
): void {
	const iso = (days: number) => new Date(clock.nowMs() + days * 86_400_000).toISOString();
	Object.assign(enrollment, { completionStatus: status, completionDate: iso(0), progress: 100 });
	if (certificateDays === null || status === 'failed') return;
	issueCertificate(ispring, enrollment, { issueDate: iso(0), expiryDate: iso(certificateDays) });
}

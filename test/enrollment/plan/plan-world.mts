import type { Employee, UnreadableRecord } from '../../../src/bamboohr/employees/Employee';
import { planEnrollments } from '../../../src/enrollment/plan/plan';
import type { EnrollmentDecision } from '../../../src/enrollment/plan/Decision';
import type { EnrollmentWorld } from '../../../src/enrollment/plan/World';
import type { EnrollmentRule } from '../../../src/enrollment/rules/Rule';
import { DEFAULT_ENROLLMENT_SETTINGS, type EnrollmentSettings } from '../../../src/enrollment/settings';
import type { EnrollmentDetails } from '../../../src/ispring/learning/enrollment-rows';
import type { Progress } from '../../../src/ispring/learning/progress';
import type { User } from '../../../src/ispring/users/User';
import { employee, rule } from '../world.mts';

export const TODAY = '2026-03-10';

export function user(id: string, given: Partial<User> = {}): User {
	return {
		id: `u${id}`,
		departmentId: 'd-1',
		status: 'active',
		roleTypes: ['learner'],
		roleIds: [],
		login: `p${id}@example.com`,
		email: `p${id}@example.com`,
		fields: {},
		groupIds: [],
		subordination: { type: 'inherit' },
		...given,
	};
}

/** An enrollment of the user `u1` in the course `c-1`, assigned on 2026-03-01. */
export function enrollment(given: Partial<EnrollmentDetails> = {}): EnrollmentDetails {
	return {
		id: 'e-1',
		courseId: 'c-1',
		userId: 'u1',
		accessDate: '2026-03-01T09:00:00+00:00',
		lockAfterDueDate: false,
		type: 'administrator',
		...given,
	};
}

/** The result of an enrollment that has not been begun. */
export function result(given: Partial<Progress> = {}): Progress {
	return {
		userId: 'u1',
		courseId: 'c-1',
		enrollmentId: 'e-1',
		status: 'not_started',
		mayHaveBegun: false,
		...given,
	};
}

export interface GivenWorld extends Partial<Omit<EnrollmentWorld, 'employees' | 'rules' | 'enrollments'>> {
	rules?: Array<Partial<EnrollmentRule>>;
	people?: Array<Partial<Employee>>;
	enrollments?: Array<Partial<EnrollmentDetails>>;
	results?: Array<Partial<Progress>>;
	settings?: Partial<EnrollmentSettings>;
	unreadableEmployees?: UnreadableRecord[];
}

export function world(given: GivenWorld = {}): EnrollmentWorld {
	const {
		rules = [{}],
		people = [{}],
		enrollments = [],
		results,
		settings: _,
		unreadableEmployees = [],
		...more
	} = given;
	const employees = people.map(employee);
	const whole = enrollments.map(enrollment);
	return {
		rules: rules.map((one, index) => rule({ name: `Rule ${index + 1}`, ...one })),
		catalog: [],
		courses: new Map(['c-1', 'c-2', 't-1'].map((id) => [id, { id, title: `Course ${id}` }])),
		trackCourses: new Map(),
		employees: { employees, unreadable: unreadableEmployees, hiddenFields: [], source: 'employee list' },
		users: { users: employees.map(({ id }) => user(id)), unreadable: [] },
		idField: undefined,
		roles: [],
		enrollments: whole,
		unreadable: [],
		progress: {
			results: (
				results ?? whole.map(({ id, userId, courseId }) => ({ enrollmentId: id, userId, courseId }))
			).map(result),
			unreadable: [],
		},
		timezone: 'Europe/Berlin',
		today: TODAY,
		warnings: [],
		...more,
	};
}

export function planOf(given: GivenWorld = {}) {
	return planEnrollments(world(given), { ...DEFAULT_ENROLLMENT_SETTINGS, ...given.settings });
}

/** Such as `1 c-1 enroll planned due 2026-04-09`. */
export function brief({ employeeId, courseId, action, outcome, due }: EnrollmentDecision): string {
	return [employeeId, courseId, action, outcome, ...(due === null ? [] : ['due', due])].join(' ');
}

export function decisionsOf(given: GivenWorld = {}): string[] {
	return planOf(given).decisions.map(brief);
}

import type { Course } from '../../../ispring/learning/courses';
import type { User } from '../../../ispring/users/User';
import type { EnrollmentWorld } from '../World';

/** What a revert of enrollments is decided on: the courses that its items are about. */
export interface RevertWorld
	extends Pick<EnrollmentWorld, 'enrollments' | 'unreadable' | 'progress' | 'trackCourses' | 'today'> {
	/** All courses of the account, by `idKey`. */
	courses: ReadonlyMap<string, Course>;
	/** Those whose ended enrollments would be made again, by `idKey`. */
	users: ReadonlyMap<string, User>;
}

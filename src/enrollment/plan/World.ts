import type { EmployeeList } from '../../bamboohr/employees/Employee';
import type { UnreadableEnrollment } from '../../ispring/learning/course-enrollments';
import type { Course } from '../../ispring/learning/courses';
import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import type { ProgressList } from '../../ispring/learning/progress';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { Role } from '../../ispring/users/roles';
import type { UserList } from '../../ispring/users/User';
import type { EnrollmentRule } from '../rules/Rule';

/** All that a plan of enrollments is made from. */
export interface EnrollmentWorld {
	/** With the IDs of their courses. */
	rules: readonly EnrollmentRule[];
	/** All courses of the account. */
	catalog: readonly Course[];
	/** The courses that rules name, by `idKey`. */
	courses: ReadonlyMap<string, Course>;
	/** The courses in each learning track that a rule names, by `idKey`; null when they are unknown. */
	trackCourses: ReadonlyMap<string, readonly string[] | null>;
	employees: EmployeeList;
	users: UserList;
	/** The profile field that stores the BambooHR ID; undefined = none. */
	idField: ProfileField | undefined;
	/** Empty where they do not matter. */
	roles: readonly Role[];
	/** Of the courses that rules name. */
	enrollments: readonly EnrollmentDetails[];
	unreadable: readonly UnreadableEnrollment[];
	/** Of these courses and of those in their learning tracks. */
	progress: ProgressList;
	/** IDs of the employees to decide on; undefined = all. The limits count all. */
	selected?: ReadonlySet<string>;
	/** IDs of enrollments that earlier runs made; undefined = not connected. */
	madeByRules?: readonly string[];
	/** IANA name; days are days there. */
	timezone: string;
	/** `yyyy-mm-dd`. */
	today: string;
	/** What was noticed while reading, in sentences. */
	warnings: readonly string[];
}

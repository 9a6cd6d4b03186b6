import type { Course } from '../../ispring/learning/courses';
import type { Assessment } from './State';
import type { Contact } from './supervisors';

/** A person whom courses are required of, and what all of their lines say. */
export interface RequiredPerson {
	employeeId: string;
	employeeName: string;
	userId: string | null;
	department: string;
	/** The group that they count in; see the setting `groupBy`. */
	group: string;
	self: Contact;
	/** From the direct one to the top. */
	supervisors: readonly Contact[];
	onLeave: boolean;
}

/** A person and a course that they need. */
export interface Line extends Assessment {
	person: RequiredPerson;
	course: Course;
	/** The names of the rules, separated by commas; null when courses are required without rules. */
	rule: string | null;
}

/** Whether a line counts in rates: of a course that is gone, nobody can finish what is missing. */
export function isCounted({ course }: Pick<Line, 'course'>): boolean {
	return course.isGone !== true;
}

import type { Line } from './plan/Line';
import type { PersonLinks } from '../run/PersonLinks';
import type { ComplianceState } from './plan/State';
import { toDisplayText } from '../text/display-text';

/** The output item for one person and course. Saved workflows depend on these names. Days are `yyyy-mm-dd`. */
export interface ComplianceItem extends PersonLinks {
	direction: 'compliance';
	employeeName: string;
	courseTitle: string;
	state: ComplianceState;
	due: string | null;
	/** The last day on which the success counts; null = for good, or no success. */
	validUntil: string | null;
	completedOn: string | null;
	/** A sentence. */
	reason: string;
	department: string;
	/** The group that the person counts in. */
	group: string;
	supervisorName: string | null;
	supervisorEmail: string | null;
	/** The names of the rules, separated by commas; null when courses are required without rules. */
	rule: string | null;
	employeeId: string;
	userId: string | null;
	courseId: string;
	enrollmentId: string | null;
	certificateId: string | null;
	onLeave: boolean;
	/** `failed`: the state may be another one, because something could not be read. */
	outcome: 'done' | 'failed';
	/** Only when the outcome is `failed`. */
	error?: string;
}

/** Written out with all fields, because there are hundreds of thousands: adding to them would take half as much memory again. */
export function toComplianceItem(line: Line, links: PersonLinks): ComplianceItem {
	const { person, course, error } = line;
	const [supervisor] = person.supervisors;
	const item: ComplianceItem = {
		employeeName: person.employeeName,
		courseTitle: course.title,
		state: line.state,
		due: line.due,
		validUntil: line.validUntil,
		completedOn: line.completedOn,
		reason: toDisplayText(line.reason),
		department: person.department,
		group: person.group,
		supervisorName: supervisor?.name ?? null,
		supervisorEmail: supervisor?.email ?? null,
		rule: line.rule,
		employeeId: person.employeeId,
		userId: person.userId,
		courseId: course.id,
		enrollmentId: line.enrollmentId,
		certificateId: line.certificateId,
		onLeave: person.onLeave,
		direction: 'compliance',
		outcome: error === undefined ? 'done' : 'failed',
		employeeUrl: links.employeeUrl,
		userUrl: links.userUrl,
	};
	if (error !== undefined) item.error = toDisplayText(error);
	return item;
}

import { toDisplayText } from '../text/display-text';
import { composeMail, type Mail } from './mail/compose';
import type { Wording } from './mail/wording';
import type { Digest } from './plan/digests';
import type { ComplianceState } from './plan/State';

/** One course of one person that a reminder is about. Days are `yyyy-mm-dd`. */
export interface RemindedOf {
	employeeId: string;
	employeeName: string;
	courseId: string;
	courseTitle: string;
	state: ComplianceState;
	due: string | null;
	validUntil: string | null;
	enrollmentId: string | null;
	/** The days of the step. */
	step: number;
}

/** The output item for one recipient and day. Saved workflows depend on these names. */
export interface ReminderItem extends Mail {
	direction: 'compliance';
	to: string;
	/** Always empty: whoever should know has a step of the ladder, and so an email of their own. */
	cc: string;
	/** The days of the last step in it, relative to the due date or to the last day of a certificate. */
	step: number;
	/** The day on which its steps were reached, or today where it is known what has been sent; `yyyy-mm-dd`. */
	day: string;
	people: RemindedOf[];
	/** The same for the same digest on every day, so that it is sent once. */
	key: string;
	/** One for each step of each enrollment in it, for the option Sent Before. */
	keys: string[];
	/** Why it goes to this recipient: a sentence. */
	reason: string;
}

export function toReminderItem(digest: Digest, wording: Wording, today: string): ReminderItem {
	const { recipient, day, entries, key } = digest;
	return {
		to: recipient.email,
		cc: '',
		...composeMail(digest, wording, today),
		step: Math.max(...entries.map(({ step }) => step.days)),
		day,
		people: entries.map(({ line, step }) => ({
			employeeId: line.person.employeeId,
			employeeName: line.person.employeeName,
			courseId: line.course.id,
			courseTitle: line.course.title,
			state: line.state,
			due: line.due,
			validUntil: line.validUntil,
			enrollmentId: line.enrollmentId,
			step: step.days,
		})),
		key,
		keys: entries.map((entry) => entry.key),
		reason: toDisplayText(reasonOf(digest)),
		direction: 'compliance',
	};
}

const WHY = {
	left: 'has left',
	onLeave: 'is on leave',
	noAddress: 'has no email address',
} as const;

function reasonOf({ day, entries }: Digest): string {
	const passed = new Map(
		entries.flatMap(({ recipient }) =>
			recipient.insteadOf.flatMap(({ key, name, unreachable }) =>
				unreachable ? [[key, `${name} ${WHY[unreachable]}`] as const] : [],
			),
		),
	);
	const [first = day] = entries.map((entry) => entry.day).sort();
	const since = `Reached on ${first}.`;
	if (passed.size === 0) return since;
	return `${since} ${[...passed.values()].join(', ')}, so it goes to the next supervisor up.`;
}

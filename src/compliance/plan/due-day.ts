import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import type { StateFacts } from './facts';

/** A day that an account returns as an instant (docs/apis/ispring-learn.md#enrollments). */
const MIDNIGHT = /^\s*(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?\s*(?:Z|[+-]00:?00)\s*$/i;

/**
 * The due day of an enrollment, `yyyy-mm-dd`. It is set as a day: midnight in UTC is that day everywhere. Any other time is an
 * instant, as in the learning export.
 */
export function dueDayOf(
	{ dueDate }: EnrollmentDetails,
	{ dayOf }: Pick<StateFacts, 'dayOf'>,
): string | undefined {
	return enteredDayOf(dueDate, dayOf);
}

/** The day of a text that somebody entered as a day, and that a system may have turned into midnight in UTC. */
export function enteredDayOf(text: string | undefined, dayOf: StateFacts['dayOf']): string | undefined {
	return dayOf(MIDNIGHT.exec(text ?? '')?.[1] ?? text);
}

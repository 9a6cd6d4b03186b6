import { addDays } from '../../enrollment/plan/days';
import { shortHash } from '../../text/short-hash';
import { railOf, type Step } from './ladder';
import { isCounted, type Line } from './Line';
import { isCompliant } from './State';

/** A step that a line has reached. */
export interface DueStep {
	line: Line;
	step: Step;
	/** The day on which it was reached, `yyyy-mm-dd`. */
	day: string;
	/** The same for this step of this enrollment, whoever it goes to and whenever. */
	key: string;
	/** The enrollment was made when the step should have been taken already. */
	isLate: boolean;
}

/**
 * The steps of the ladder that a line has reached: of those to the same recipient, the last. It stays reached until the next
 * one is, or until nothing is missing any more: whoever was not reminded on the very day is reminded later.
 *
 * @param today `yyyy-mm-dd`
 */
export function dueSteps(line: Line, ladder: readonly Step[], today: string): DueStep[] {
	const from = referenceDay(line);
	if (from === undefined) return [];
	const reached = new Map<string, { step: Step; day: string }>();
	for (const step of ladder) {
		const day = addDays(from.day, step.days);
		const rail = railOf(step);
		const other = reached.get(rail);
		if (day <= today && (!other || day > other.day)) reached.set(rail, { step, day });
	}
	const { assignedOn } = from;
	return [...reached.values()].map(({ step, day }) => {
		const isLate = assignedOn !== null && assignedOn >= day;
		const { person, course, enrollmentId } = line;
		const key = shortHash(
			person.employeeId,
			course.id,
			enrollmentId ?? '',
			from.day,
			railOf(step),
			`${step.days}`,
		);
		return { line, step, day: isLate ? assignedOn : day, isLate, key };
	});
}

/**
 * The day that steps count from: the due date of the open enrollment, or else the day on which a success ends. There is none
 * for what nobody can do anything about: people on leave, exempt people, courses that are not assigned or no longer exist,
 * unknown states.
 */
function referenceDay(line: Line): { day: string; assignedOn: string | null } | undefined {
	const { state, due, validUntil, isOpen, assignedOn, person, error } = line;
	const isOut = state === 'exempt' || state === 'notAssigned' || error !== undefined;
	if (isOut || person.onLeave || !isCounted(line)) return undefined;
	if (isCompliant(state) && validUntil === null) return undefined;
	if (isOpen && due !== null) return { day: due, assignedOn };
	return validUntil === null ? undefined : { day: validUntil, assignedOn: null };
}

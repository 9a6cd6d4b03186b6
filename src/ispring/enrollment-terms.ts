/** When somebody has to be done. */
export type Due =
	/** As the course has it. */
	| { type: 'default' }
	| { type: 'unlimited' }
	/** `yyyy-mm-dd`, or as the API gave it. */
	| { type: 'dueDate'; date: string }
	/** Counted from the day of access. */
	| { type: 'duePeriod'; days: number };

/** From when to when somebody has a course. */
export interface EnrollmentTerms {
	due: Due;
	/** RFC 3339 or `yyyy-mm-dd`; without it a new enrollment opens at once. */
	accessDate?: string;
	lockAfterDueDate?: boolean;
}

const HOURS_PER_DAY = 24;

/** Terms in the words of the API (fact sheet 5). */
export function termsBody({ due, accessDate, lockAfterDueDate }: EnrollmentTerms): Record<string, unknown> {
	return {
		...dueBody(due),
		...(accessDate === undefined ? {} : { accessDate }),
		...(lockAfterDueDate === undefined ? {} : { lockAfterDueDate }),
	};
}

function dueBody(due: Due): Record<string, unknown> {
	if (due.type === 'dueDate') return { dueDateType: 'due_date', dueDate: due.date };
	if (due.type === 'duePeriod') return { dueDateType: 'due_period', duePeriod: due.days * HOURS_PER_DAY };
	return { dueDateType: due.type };
}

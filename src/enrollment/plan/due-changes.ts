import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import type { Change } from '../../run/outcome';
import { writtenDayOf } from './days';
import type { DueTerms } from './due-date';

/** The terms that an enrollment has. */
export function termsOf({ dueDate, lockAfterDueDate }: EnrollmentDetails): DueTerms {
	return { due: writtenDayOf(dueDate), lock: lockAfterDueDate };
}

/**
 * How terms change, as an item shows it.
 *
 * @param from undefined for a new enrollment, which has no former values
 */
export function dueChanges(from: DueTerms | undefined, to: DueTerms): Change[] {
	const before = from ?? { due: null, lock: false };
	return [
		...(before.due === to.due ? [] : [{ field: 'due', from: before.due, to: to.due }]),
		...(before.lock === to.lock
			? []
			: [{ field: 'lockAfterDue', from: from ? word(before.lock) : null, to: word(to.lock) }]),
	];
}

function word(isLocked: boolean): string {
	return isLocked ? 'yes' : 'no';
}

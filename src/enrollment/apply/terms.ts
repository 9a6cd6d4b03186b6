import type { Due } from '../../ispring/learning/enrollment-terms';
import type { DueTerms } from '../plan/due-date';

/** Terms as the API knows them. */
export function apiTerms({ due, lock }: DueTerms): { due: Due; lockAfterDueDate: boolean } {
	return {
		due: due === null ? { type: 'unlimited' } : { type: 'dueDate', date: due },
		lockAfterDueDate: lock,
	};
}

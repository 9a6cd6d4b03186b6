import { countBy } from 'lodash';
import { z } from 'zod/v3';
import type { EnrollmentDecision } from '../Decision';
import { termsOf } from '../due-changes';

const text = z.string();
const termsShape = z.object({ due: text.nullable(), lock: z.boolean() });

/**
 * What a run leaves behind of an enrollment that it made, changed or ended, so that it can be taken back: IDs and former terms.
 * The IDs tell accounts apart.
 */
export const enrollmentUndoShape = z.object({
	v: z.literal(1),
	kind: z.literal('enrollment'),
	/** A revert did it, and no sync. */
	isOfRevert: z.boolean().optional(),
	/** What the run did. */
	did: z.enum(['enroll', 'change', 'end']),
	userId: text,
	courseId: text,
	/** Null when it could not be read. Of one that was ended, the former one. */
	enrollmentId: text.nullable(),
	/** Enrolled again: the former enrollment, from which the learner started anew. */
	formerId: text.optional(),
	/** The former terms, unless it was made by the run. */
	from: termsShape.optional(),
	/** The terms that the run wrote, unless it ended the enrollment. */
	to: termsShape.optional(),
	/** As the API returned it before the run. */
	accessDate: text.optional(),
	employeeId: text.nullable(),
	employeeName: text.nullable(),
	courseTitle: text.nullable(),
	rule: text.nullable(),
	/** For how many enrollments the run did this. With it, limits cannot be walked around with some of the items at a time. */
	together: z.number().default(1),
});

export type EnrollmentUndo = z.output<typeof enrollmentUndoShape>;

/**
 * What takes each enrollment of a run back; undefined unless it is done.
 *
 * @param decisions those of the whole run
 */
export function undosOf(decisions: readonly EnrollmentDecision[]): Array<EnrollmentUndo | undefined> {
	return countedTogether(decisions.map(undoOf));
}

/** The same with the number of those in which the run did the same. */
export function countedTogether<T extends EnrollmentUndo | undefined>(undos: readonly T[]): T[] {
	const counts = countBy(undos, (undo) => undo?.did);
	return undos.map((undo) => undo && { ...undo, together: counts[undo.did] ?? 1 });
}

function undoOf(decision: EnrollmentDecision): EnrollmentUndo | undefined {
	const { outcome, write, enrollmentId, employeeId, employeeName, courseTitle, rule } = decision;
	if (outcome !== 'done') return undefined;
	const base = {
		v: 1,
		kind: 'enrollment',
		employeeId,
		employeeName,
		courseTitle,
		rule,
		together: 1,
	} as const;
	switch (write.do) {
		case 'nothing':
			return undefined;
		case 'enroll': {
			const { userId, courseId, terms } = write;
			return { ...base, did: 'enroll', userId, courseId, enrollmentId, to: terms };
		}
		case 'reenroll': {
			const { id: formerId, userId, courseId } = write.enrollment;
			return { ...base, did: 'enroll', userId, courseId, enrollmentId, formerId, to: write.terms };
		}
		default: {
			const { id, userId, courseId, accessDate } = write.enrollment;
			const former = {
				userId,
				courseId,
				enrollmentId: id,
				from: termsOf(write.enrollment),
				...(accessDate === undefined ? {} : { accessDate }),
			};
			return write.do === 'delete'
				? { ...base, did: 'end', ...former }
				: { ...base, did: 'change', ...former, to: write.terms };
		}
	}
}

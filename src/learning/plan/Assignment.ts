import type { Certificate, Enrollment } from '../../ispring/learning/enrollments';
import { SUCCESSFUL } from '../../ispring/learning/result-statuses';
import type { Result } from '../../ispring/learning/results';
import { idKey } from '../../ispring/same-id';
import { pairKey } from '../../ispring/learning/pair-key';

/** A course assigned to a learner, and their progress: an enrollment joined with its result. */
export interface Assignment {
	enrollmentId: string;
	userId: string;
	courseId: string;
	courseTitle?: string;
	assignedAt?: string;
	dueAt?: string;
	completedAt?: string;
	status: string;
	isSuccessful: boolean;
	score?: number;
	passingScore?: number;
	progressPercent?: number;
	timeSpentSeconds?: number;
	certificate?: Certificate;
}

/**
 * Joins enrollments and results by the enrollment ID. A result without one belongs to the only enrollment of that learner
 * in that course that has no result; where there are none or several, it is left out and counted.
 *
 * @returns the assignments, and how many results were left out
 */
export function joinAssignments(
	enrollments: readonly Enrollment[],
	results: readonly Result[],
): { assignments: Assignment[]; unplaced: number } {
	const joined = new Map<string, Assignment>();
	for (const enrollment of enrollments) joined.set(idKey(enrollment.id), fromEnrollment(enrollment));
	const withoutId: Result[] = [];
	const hasResult = new Set<string>();
	for (const result of results) {
		if (result.enrollmentId === undefined) withoutId.push(result);
		else place(result, result.enrollmentId);
	}
	// Indexed, since an account may have a hundred thousand of them.
	const open = new Map<string, string[]>();
	for (const one of joined.values()) {
		if (!hasResult.has(idKey(one.enrollmentId))) {
			const key = pairKey(one);
			const others = open.get(key);
			if (others) others.push(one.enrollmentId);
			else open.set(key, [one.enrollmentId]);
		}
	}
	let unplaced = 0;
	for (const result of withoutId) {
		const [only, second] = open.get(pairKey(result)) ?? [];
		if (only !== undefined && second === undefined) {
			place(result, only);
			open.delete(pairKey(result));
		} else unplaced += 1;
	}
	return { assignments: [...joined.values()], unplaced };

	function place(result: Result, enrollmentId: string): void {
		const key = idKey(enrollmentId);
		hasResult.add(key);
		const known = joined.get(key);
		joined.set(key, withResult(known, result, known?.enrollmentId ?? enrollmentId));
	}
}

function fromEnrollment({ id, userId, courseId, accessDate, dueDate, certificate }: Enrollment): Assignment {
	return {
		enrollmentId: id,
		userId,
		courseId,
		status: 'not_started',
		isSuccessful: false,
		...(accessDate ? { assignedAt: accessDate } : {}),
		...(dueDate ? { dueAt: dueDate } : {}),
		...(certificate ? { certificate } : {}),
	};
}

function withResult(enrollment: Assignment | undefined, result: Result, enrollmentId: string): Assignment {
	const { userId, courseId, courseTitle, accessDate, dueDate, completionDate, status } = result;
	const { score, passingScore, progressPercent, timeSpentSeconds } = result;
	const assignedAt = enrollment?.assignedAt ?? accessDate;
	const dueAt = enrollment?.dueAt ?? dueDate;
	return {
		...enrollment,
		enrollmentId,
		userId,
		courseId,
		status,
		isSuccessful: SUCCESSFUL.includes(status),
		...(courseTitle ? { courseTitle } : {}),
		...(assignedAt ? { assignedAt } : {}),
		...(dueAt ? { dueAt } : {}),
		...(completionDate ? { completedAt: completionDate } : {}),
		...(score === undefined ? {} : { score }),
		...(passingScore === undefined ? {} : { passingScore }),
		...(progressPercent === undefined ? {} : { progressPercent }),
		...(timeSpentSeconds === undefined ? {} : { timeSpentSeconds }),
	};
}

/** The warning about results that were left out. */
export function unplacedWarning(count: number): string[] {
	if (count === 0) return [];
	const what = count === 1 ? '1 result belongs' : `${count} results belong`;
	return [`${what} to no enrollment and ${count === 1 ? 'was' : 'were'} left out.`];
}

import type { Progress } from '../../ispring/learning/progress';
import type { Success } from '../../enrollment/plan/successes';
import { pairKey } from '../../ispring/learning/pair-key';
import { isSameId } from '../../ispring/same-id';
import { csvText } from '../../text/csv';
import type { Line } from '../plan/Line';

const HEADER = [
	'employeeId',
	'employeeName',
	'courseId',
	'courseTitle',
	'enrollmentId',
	'certificateId',
	'completedOn',
	'validUntil',
	'score',
	'readAt',
];

/**
 * What proves that people finished their courses, as CSV: a row for each success, renewed and expired ones too.
 *
 * @param results by `pairKey`, for the scores
 * @param readAt ISO 8601 with an offset
 */
export function evidenceCsv(
	lines: ReadonlyArray<Pick<Line, 'person' | 'course' | 'successes'>>,
	results: ReadonlyMap<string, readonly Progress[]>,
	readAt: string,
): string {
	return csvText(HEADER, rowsOf());

	function* rowsOf() {
		for (const { person, course, successes } of lines) {
			for (const success of successes) {
				const { enrollmentId, certificateId, completedOn = null, until = null } = success;
				yield [
					person.employeeId,
					person.employeeName,
					course.id,
					course.title,
					enrollmentId,
					certificateId,
					completedOn,
					until,
					scoreOf(success, { userId: person.userId, courseId: course.id }),
					readAt,
				];
			}
		}
	}

	/** A result without an enrollment ID is that of the only enrollment. */
	function scoreOf({ score, enrollmentId }: Success, pair: Parameters<typeof pairKey>[0]): number | null {
		if (score !== undefined || enrollmentId === null) return score ?? null;
		const own = results.get(pairKey(pair)) ?? [];
		const isOf = (id: string | undefined) => id !== undefined && isSameId(id, enrollmentId);
		const result =
			own.find((one) => isOf(one.enrollmentId)) ?? own.find((one) => one.enrollmentId === undefined);
		return result?.score ?? null;
	}
}

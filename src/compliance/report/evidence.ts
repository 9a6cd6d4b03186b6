import type { Progress } from '../../ispring/learning/progress';
import { idKey } from '../../ispring/same-id';
import { indexBy } from '../../people/plan/group-by';
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
 * @param results for the scores
 * @param readAt ISO 8601 with an offset
 */
export function evidenceCsv(
	lines: ReadonlyArray<Pick<Line, 'person' | 'course' | 'successes'>>,
	results: readonly Progress[],
	readAt: string,
): string {
	const byEnrollment = indexBy(results, ({ enrollmentId }) => idKey(enrollmentId ?? ''));
	return csvText(HEADER, rowsOf());

	function* rowsOf() {
		for (const { person, course, successes } of lines) {
			for (const { enrollmentId, certificateId, completedOn = null, until = null } of successes) {
				yield [
					person.employeeId,
					person.employeeName,
					course.id,
					course.title,
					enrollmentId,
					certificateId,
					completedOn,
					until,
					byEnrollment.get(idKey(enrollmentId))?.score ?? null,
					readAt,
				];
			}
		}
	}
}

import { csvFile } from '../../text/csv';
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
 * @param readAt ISO 8601 with an offset
 */
export function evidenceCsv(
	lines: ReadonlyArray<Pick<Line, 'person' | 'course' | 'successes'>>,
	readAt: string,
): Buffer {
	return csvFile(HEADER, rowsOf(lines, readAt));
}

function* rowsOf(lines: Parameters<typeof evidenceCsv>[0], readAt: string) {
	for (const { person, course, successes } of lines) {
		for (const { enrollmentId, certificateId, completedOn, until, score } of successes) {
			yield [
				person.employeeId,
				person.employeeName,
				course.id,
				course.title,
				enrollmentId,
				certificateId,
				completedOn,
				until,
				score,
				readAt,
			];
		}
	}
}

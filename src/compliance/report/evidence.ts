import { createCsv } from '../../text/csv';
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

/** A file of evidence that is being written. */
export interface EvidenceFile {
	/** @param readAt ISO 8601 with an offset */
	add(line: Pick<Line, 'person' | 'course' | 'successes'>, readAt: string): void;
	end(): Buffer;
}

/** What proves that people finished their courses, as CSV: a row for each success, renewed and expired ones too. */
export function createEvidenceFile(): EvidenceFile {
	const csv = createCsv(HEADER);
	return {
		add({ person, course, successes }, readAt) {
			for (const { enrollmentId, certificateId, completedOn, until, score } of successes) {
				csv.add([
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
				]);
			}
		},
		end: () => csv.end(),
	};
}

import { createCsv } from '../../text/csv';
import type { ComplianceItem } from '../ComplianceItem';

const COLUMNS = [
	'employeeId',
	'employeeName',
	'department',
	'group',
	'supervisorName',
	'supervisorEmail',
	'courseId',
	'courseTitle',
	'state',
	'due',
	'validUntil',
	'completedOn',
	'enrollmentId',
	'certificateId',
	'rule',
	'reason',
] as const satisfies ReadonlyArray<keyof ComplianceItem>;

/** What is missing, as CSV: a row for each person and course that is neither valid nor exempt. */
export function gapsCsv(items: readonly ComplianceItem[]): Buffer {
	const csv = createCsv(COLUMNS);
	for (const item of items) {
		if (item.state !== 'valid' && item.state !== 'exempt') csv.add(COLUMNS.map((column) => item[column]));
	}
	return csv.end();
}

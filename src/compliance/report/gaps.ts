import { csvText } from '../../text/csv';
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
export function gapsCsv(items: readonly ComplianceItem[]): string {
	return csvText(
		COLUMNS,
		items
			.filter(({ state }) => state !== 'valid' && state !== 'exempt')
			.map((item) => COLUMNS.map((column) => item[column])),
	);
}

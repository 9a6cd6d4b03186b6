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

/** A file of gaps that is being written. */
export interface GapsFile {
	add(item: ComplianceItem): void;
	end(): Buffer;
}

/** What is missing, as CSV: a row for each person and course that is neither valid nor exempt. */
export function createGapsFile(): GapsFile {
	const csv = createCsv(COLUMNS);
	return {
		add(item) {
			if (item.state !== 'valid' && item.state !== 'exempt') csv.add(COLUMNS.map((column) => item[column]));
		},
		end: () => csv.end(),
	};
}

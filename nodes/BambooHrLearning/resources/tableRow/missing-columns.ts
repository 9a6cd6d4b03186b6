import type { Cell, TableRecord } from '../../../../src/bamboohr/tables/table-records';
import type { BambooHrRun } from '../../shared/BambooHrRun';

/**
 * Warns about columns that were not written. BambooHR reports success if at least one column was written, and silently
 * ignores the others (docs/apis/bamboohr.md#tables).
 */
export function warnAboutMissingColumns(
	{ hint }: BambooHrRun,
	table: string,
	sent: Record<string, Cell>,
	{ cells }: TableRecord,
): void {
	const missing = Object.keys(sent).filter((column) => !(column in cells));
	if (missing.length === 0) return;
	hint(
		`Not written: ${missing.join(', ')}. The table ${table} has no such column, or the API key cannot edit it. The other columns were written.`,
	);
}

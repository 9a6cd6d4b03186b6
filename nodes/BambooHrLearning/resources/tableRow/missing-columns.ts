import type { Cell, TableRecord } from '../../../../src/bamboohr/tables/tables';
import type { BambooHrRun } from '../../shared/BambooHrRun';

/**
 * BambooHR says yes as soon as one column was written, and leaves out the others without a word
 * (docs/apis/bamboohr.md#tables).
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
		`The row has no ${missing.join(', ')}: the table ${table} has no such column, or the key may not see and edit it. The other columns were written.`,
	);
}

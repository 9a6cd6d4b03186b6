import { readTableRows, type TableRow } from '../../bamboohr/tables/table-records';
import { readTables } from '../../bamboohr/tables/tables';
import { ParameterError } from '../../errors';
import type { Transport } from '../../http/types';
import { ASSIGNMENT_COLUMNS, type LearningSettings } from '../settings';

/**
 * All rows of the assignment table, in one request for the whole company; none when there is no table.
 *
 * @throws ParameterError when BambooHR has no such table or column; SyncError when a list cannot be read to its end
 */
export async function readAssignmentRows(
	bambooHr: Transport,
	{ exportAssignments, assignmentTable, assignmentColumns }: LearningSettings,
): Promise<TableRow[]> {
	if (!exportAssignments || assignmentTable === '') return [];
	const tables = await readTables(bambooHr);
	const table = tables.find(({ alias }) => alias === assignmentTable);
	if (!table) {
		const custom = tables.map(({ alias }) => alias).filter((alias) => alias.startsWith('custom'));
		throw new ParameterError(
			'Assignment Table',
			`BambooHR has no table with the alias "${assignmentTable}".`,
			custom.length > 0
				? `Choose one of these: ${custom.join(', ')}.`
				: 'Create a custom table in the settings of BambooHR first.',
		);
	}
	const chosen = ASSIGNMENT_COLUMNS.filter((column) => assignmentColumns[column] !== '');
	const unknown = chosen.find((column) => !table.columns.includes(assignmentColumns[column]));
	if (unknown) {
		throw new ParameterError(
			'Assignment Columns',
			`the table ${table.alias} has no column with the alias "${assignmentColumns[unknown]}".`,
			`Choose one of these: ${table.columns.join(', ')}.`,
		);
	}
	return await readTableRows(bambooHr, 'all', assignmentTable);
}

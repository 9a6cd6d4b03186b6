import type { Row } from './read-row';

/**
 * Finds the column of each requested field in the rows of a report or a single employee.
 *
 * A field requested by its number is returned as `4020.0` in one account and as `<number>.N` in another
 * (docs/apis/bamboohr.md#custom-report). A column that was itself requested is a sub-field of that number, not its value,
 * and if several columns remain, none of them can be identified.
 *
 * @param names the names or numbers that were requested
 * @returns the column by name; the name itself when there is no such column
 */
export function findColumns(rows: readonly Row[], names: readonly string[]): Map<string, string> {
	// One number was recorded with a trailing line break (docs/apis/bamboohr.md#custom-report).
	const columns = new Map<string, string>();
	for (const row of rows) {
		for (const key of Object.keys(row)) columns.set(key.trim(), key);
	}
	const requested = new Set(names);
	const columnOf = (name: string): string => {
		const exact = columns.get(name) ?? columns.get(`${name}.0`);
		if (exact !== undefined) return exact;
		const [only, ...others] = [...columns.keys()].filter(
			(column) => isNumberedColumn(column, name) && !requested.has(column),
		);
		return (others.length === 0 && only !== undefined && columns.get(only)) || name;
	};
	return new Map(names.map((name) => [name, columnOf(name)]));
}

function isNumberedColumn(column: string, name: string): boolean {
	return column.startsWith(`${name}.`) && /^\d+$/.test(column.slice(name.length + 1));
}

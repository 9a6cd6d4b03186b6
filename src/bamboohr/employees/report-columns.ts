import type { Row } from './read-row';

/**
 * The column of each field in the rows of a report or a single employee, by the name or number that was asked for.
 *
 * A field asked for by its number comes back as `4020.0` in one account; of another `<number>.N` is told in general
 * (docs/apis/bamboohr.md#custom-report). A column that was asked for itself is a sub-field of that number and not its
 * value, and of several such columns none can be told to be it.
 *
 * @returns the name itself where there is no such column
 */
export function findColumns(rows: readonly Row[], names: readonly string[]): Map<string, string> {
	// One number was recorded with a line break behind it (docs/apis/bamboohr.md#custom-report).
	const columns = new Map<string, string>();
	for (const row of rows) {
		for (const key of Object.keys(row)) columns.set(key.trim(), key);
	}
	const asked = new Set(names);
	const columnOf = (name: string): string => {
		const exact = columns.get(name) ?? columns.get(`${name}.0`);
		if (exact !== undefined) return exact;
		const [only, ...others] = [...columns.keys()].filter(
			(column) => isNumberedColumn(column, name) && !asked.has(column),
		);
		return (others.length === 0 && only !== undefined && columns.get(only)) || name;
	};
	return new Map(names.map((name) => [name, columnOf(name)]));
}

function isNumberedColumn(column: string, name: string): boolean {
	return column.startsWith(`${name}.`) && /^\d+$/.test(column.slice(name.length + 1));
}

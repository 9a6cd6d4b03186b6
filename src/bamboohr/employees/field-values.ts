import type { Text } from './Employee';
import { ID_NAME, type Source } from './employee-fields';
import { readText, type Row } from './read-row';

/** The values of requested fields, by field and then by employee ID. */
export type FieldValues = Map<string, Map<string, Text>>;

/**
 * Collects the values of fields from rows.
 *
 * @param columns the column of each field. A field whose column is in no row is omitted: it is unavailable, not empty
 */
export function valuesByField(
	rows: readonly Row[],
	source: Source,
	columns: ReadonlyMap<string, string>,
): FieldValues {
	const values: FieldValues = new Map();
	for (const [field, column] of columns) {
		const having = rows.filter((row) => Object.hasOwn(row, column));
		if (having.length === 0) continue;
		const texts = having.map((row): [string, Text] => [String(row[ID_NAME[source]]), readText(row[column])]);
		values.set(field, new Map(texts));
	}
	return values;
}

import type { Text } from './Employee';
import { ID_NAME, type Source } from './employee-fields';
import { readText, type Row } from './read-row';

/** Values of fields that were asked for, by field and then by employee. */
export type FieldValues = Map<string, Map<string, Text>>;

/** @param columns by field; a field whose column no row has is left out: it was not given, which is not empty */
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

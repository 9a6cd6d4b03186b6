import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import { rowsIn } from './rows-in';

const keysShape = z.union([
	z.array(z.string()),
	z.string().transform(keysInText),
	z.null().transform((): string[] => []),
]);
const rowShape = z.object({ keys: keysShape }).transform(({ keys }) => keys);

/**
 * The option Sent Before: rows or items with `keys`, or keys, as a list or as text, also as JSON. A row without any column is
 * none: it is what n8n hands out for an empty table.
 *
 * @returns undefined when the option is not set: then it is unknown what has been sent
 * @throws ParameterError when it is anything else: keys that are overlooked would be emails that are sent twice
 */
export function readSent(value: unknown): ReadonlySet<string> | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	return new Set(rowsIn(value).flatMap(keysIn));
}

function keysIn(row: unknown, index: number): string[] {
	const keys = rowShape.safeParse(row).data ?? keysShape.safeParse(row).data;
	if (keys) return keys;
	throw new ParameterError(
		'Sent Before',
		`row ${index + 1} holds no keys.`,
		'Connect rows with a column "keys", with the keys of each reminder that has been sent, and check the node that reads them.',
	);
}

/** A table may keep a list as JSON, or with a key on each line. */
function keysInText(text: string): string[] {
	return text.split(/[\s,;"'[\]]+/).filter((key) => key !== '');
}

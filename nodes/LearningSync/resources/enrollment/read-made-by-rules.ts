import { z } from 'zod/v3';
import { splitCommaList } from '../../../../src/text/comma-list';

const idShape = z
	.union([z.string(), z.number()])
	.transform((id) => String(id).trim())
	.pipe(z.string().min(1));
const rowShape = z.object({ enrollmentId: idShape }).transform(({ enrollmentId }) => enrollmentId);
const itemShape = z.object({ json: rowShape }).transform(({ json }) => json);
const entryShape = z.union([idShape, rowShape, itemShape]);

/**
 * The option Made by Rules: IDs, rows or items with an `enrollmentId`, or IDs as a text with commas or as JSON. What is none
 * of these names no enrollment, so that none is ended because of it.
 *
 * @returns undefined when the option is empty: a workflow without a list is not one whose list is empty
 */
export function readMadeByRules(value: unknown): string[] | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'string') {
		const text = value.trim();
		if (text === '') return undefined;
		const json = jsonOf(text);
		return Array.isArray(json) ? readEntries(json) : readEntries(splitCommaList(text));
	}
	return readEntries(Array.isArray(value) ? value : [value]);
}

function readEntries(entries: readonly unknown[]): string[] {
	return [...new Set(entries.flatMap((entry) => entryShape.safeParse(entry).data ?? []))];
}

function jsonOf(text: string): unknown {
	if (!text.startsWith('[')) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

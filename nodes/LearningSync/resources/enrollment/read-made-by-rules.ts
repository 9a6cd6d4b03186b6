import { z } from 'zod/v3';
import { splitCommaList } from '../../../../src/text/comma-list';

const rowShape = z.object({ enrollmentId: z.unknown() }).transform(({ enrollmentId }) => enrollmentId);
const itemShape = z.object({ json: rowShape }).transform(({ json }) => json);

/**
 * The option Made by Rules: IDs, or rows or items with an `enrollmentId`, in lists, or as JSON, or as a text with an ID on
 * each line or between commas. What is none of these names no enrollment, so that none is ended because of it.
 *
 * @returns undefined when the option is empty: a workflow without a list is not one whose list is empty
 */
export function readMadeByRules(value: unknown): string[] | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'string' && value.trim() === '') return undefined;
	return [...new Set(idsIn(value))];
}

function idsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(idsIn);
	if (typeof value === 'number') return [String(value)];
	if (typeof value === 'object' && value !== null) {
		const inside = rowShape.safeParse(value).data ?? itemShape.safeParse(value).data;
		return inside === undefined ? [] : idsIn(inside);
	}
	if (typeof value !== 'string') return [];
	const json = jsonOf(value.trim());
	return json === undefined ? value.split(/[\r\n]+/).flatMap(splitCommaList) : idsIn(json);
}

/** Undefined when a text is not a list or an object in JSON. */
function jsonOf(text: string): unknown {
	if (!/^[[{]/.test(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

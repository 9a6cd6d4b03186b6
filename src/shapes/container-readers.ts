import { z } from 'zod/v3';

/** What a reader returns for a value that does not fit. */
export const MISMATCH = Symbol('mismatch');

export type Reader = (value: unknown) => unknown;

/** @param fields the reader of each field that the shape names */
export function objectReader(fields: ReadonlyMap<string, Reader>, unknownKeys: z.UnknownKeysParam): Reader {
	const known = [...fields];
	return (value) => {
		if (!isObject(value)) return MISMATCH;
		const result: Record<string, unknown> = {};
		for (const [name, read] of known) {
			const field = read(value[name]);
			if (field === MISMATCH) return MISMATCH;
			if (field !== undefined || name in value) result[name] = field;
		}
		if (unknownKeys === 'strip') return result;
		for (const name in value) {
			if (fields.has(name)) continue;
			if (unknownKeys === 'strict') return MISMATCH;
			if (value[name] !== undefined) setField(result, name, value[name]);
		}
		return result;
	};
}

/** Reads a record of anything. An object from JSON is returned itself, which spares a copy of every row. */
export function readAnyRecord(value: unknown): unknown {
	if (!isObject(value)) return MISMATCH;
	const isPlain = Object.getPrototypeOf(value) === Object.prototype && !Object.hasOwn(value, '__proto__');
	return isPlain ? value : copyRecord(value);
}

const copyRecord = recordReader((value) => value);

export function recordReader(read: Reader): Reader {
	return (value) => {
		if (!isObject(value)) return MISMATCH;
		const result: Record<string, unknown> = {};
		for (const name in value) {
			const field = read(value[name]);
			if (field === MISMATCH) return MISMATCH;
			setField(result, name, field);
		}
		return result;
	};
}

export function arrayReader(read: Reader): Reader {
	return (value) => {
		if (!Array.isArray(value)) return MISMATCH;
		const result: unknown[] = [];
		for (const entry of value) {
			const item = read(entry);
			if (item === MISMATCH) return MISMATCH;
			result.push(item);
		}
		return result;
	};
}

/** Like zod, which leaves out a field that would change the prototype. */
function setField(object: Record<string, unknown>, name: string, value: unknown): void {
	if (name !== '__proto__') object[name] = value;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return z.getParsedType(value) === z.ZodParsedType.object;
}

import type { z } from 'zod/v3';
import { MISMATCH, type Reader } from './container-readers';
import { readerOf } from './shape-reader';

const readers = new WeakMap<z.ZodTypeAny, Reader>();

/**
 * Returns what `shape.safeParse(value).data` would be, at a fraction of the cost; see `shape-reader.ts`. Ask zod itself for
 * what does not fit.
 *
 * @param shape declared once, not for every value: its reader is made at the first use
 * @returns undefined when the value does not fit
 */
export function readAs<T extends z.ZodTypeAny>(shape: T, value: unknown): z.output<T> | undefined;
export function readAs(shape: z.ZodTypeAny, value: unknown): unknown {
	const known = readers.get(shape);
	const reader = known ?? readerOf(shape);
	if (!known) readers.set(shape, reader);
	const read = reader(value);
	return read === MISMATCH ? undefined : read;
}

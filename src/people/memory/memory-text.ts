import { omit } from 'lodash';
import { z } from 'zod/v3';
import { NOTHING_REMEMBERED, type Memory, type Written } from './Memory';

const VERSION = 1;

/**
 * How many values and how many places are remembered; beyond that the oldest are forgotten, and written once more when
 * they matter. With both full the text has about 650,000 characters, and it stands in one cell of a Data Table.
 */
export const MAX_REMEMBERED = 10_000;

const HASH = /^[0-9a-z]{1,11}$/;
/** Hashes with dots in between; anything else is left out. */
const entries = z
	.array(z.unknown())
	.transform((list) => list.map((entry) => (typeof entry === 'string' ? entry.split('.') : [])))
	.catch([]);
const shape = z.object({ v: z.literal(VERSION), kept: entries, written: entries }).passthrough();

const UNREADABLE =
	'The option Memory holds a text that is not the "memory" of a summary, so it was ignored. Connect the "memory" of the last run; values that iSpring Learn keeps in another form are written once more.';

/**
 * Reads the `memory` of an earlier summary. Nothing in it is a reason not to run.
 *
 * @param given the text; empty, null and undefined are an empty memory
 * @returns the memory, and a sentence when the text is not one
 */
export function readMemory(given: unknown): { memory: Memory; warnings: string[] } {
	if (isEmpty(given)) return { memory: NOTHING_REMEMBERED, warnings: [] };
	const parsed = shape.safeParse(typeof given === 'string' ? jsonOf(given) : given);
	if (!parsed.success) return { memory: NOTHING_REMEMBERED, warnings: [UNREADABLE] };
	const { kept, written } = parsed.data;
	const others = omit(parsed.data, ['v', 'kept', 'written']);
	return { memory: { kept: readKept(kept), written: readWritten(written), others }, warnings: [] };
}

/** A memory as the compact text of a summary. The same memory always gives the same text. */
export function memoryText({ kept, written, others }: Memory): string {
	const values = [...kept].slice(-MAX_REMEMBERED).map(([key, forms]) => [key, ...forms].join('.'));
	const places = [...written]
		.slice(-MAX_REMEMBERED)
		.map(([key, { value, form }]) => [key, value, ...(form === undefined ? [] : [form])].join('.'));
	return JSON.stringify({ ...others, v: VERSION, kept: values, written: places });
}

function readKept(list: readonly string[][]): Map<string, readonly string[]> {
	return new Map(
		list.flatMap(([key = '', ...forms]) =>
			forms.length > 0 && [key, ...forms].every(isHash) ? [[key, forms] as const] : [],
		),
	);
}

function readWritten(list: readonly string[][]): Map<string, Written> {
	return new Map(
		list.flatMap(([key = '', value = '', form, ...more]) => {
			const isFine = more.length === 0 && [key, value, form ?? key].every(isHash);
			return isFine ? [[key, { value, ...(form === undefined ? {} : { form }) }] as const] : [];
		}),
	);
}

function isHash(text: string): boolean {
	return HASH.test(text);
}

function isEmpty(given: unknown): boolean {
	return given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

import { omit } from 'lodash';
import { z } from 'zod/v3';
import { groupEntries, groupsShape, readGroupMemory } from './group-memory';
import { EMPTY_MEMORY, type LastWrite, type Memory } from './Memory';
import { leaveEntries, readLeaveEntries } from './work-leaves';

const VERSION = 1;

/**
 * The maximum number of stored forms, of last writes, and of work leaves. Beyond it the oldest are dropped: a value costs one
 * more write, and a work leave stays until its last day. With all, and the groups, at the limit the text has about 1,900,000
 * characters, in one cell of a Data Table.
 */
export const MAX_REMEMBERED = 10_000;

const KNOWN_PARTS = ['v', 'kept', 'written', 'groupIds', 'optionIds', 'optionsFor', 'leaves'] as const;

const HASH = /^[0-9a-z]{1,11}$/;
/** Hashes separated by dots; anything else is dropped. */
const entries = z
	.array(z.unknown())
	.transform((list) => list.map((entry) => (typeof entry === 'string' ? entry.split('.') : [])))
	.catch([]);
/**
 * `kept` holds the stored forms, `written` the last writes, `groupIds` the groups, `optionIds` the same by the values'
 * IDs in BambooHR's lists, `optionsFor` for which values these were read, `leaves` the work leaves. A text without the groups
 * and what follows is of an earlier version.
 */
const shape = z
	.object({
		v: z.literal(VERSION),
		kept: entries,
		written: entries,
		groupIds: groupsShape,
		optionIds: groupsShape,
		optionsFor: z.string().regex(HASH).optional().catch(undefined),
		leaves: entries.default([]),
	})
	.passthrough();

const UNREADABLE =
	'The text in the option Memory is not the "memory" of a summary, so it was ignored. Use the "memory" from the summary of the last run. Values that iSpring Learn stores differently are written once more, and work leave that earlier runs set stays until its last day.';

/**
 * Reads the `memory` of an earlier summary. Never throws: a run works without its memory.
 *
 * @param given the text, or the object that n8n parsed from it; empty, null, and undefined give an empty memory
 * @returns the memory, and a warning if the text is not a memory
 */
export function readMemory(given: unknown): { memory: Memory; warnings: string[] } {
	if (isEmpty(given)) return { memory: EMPTY_MEMORY, warnings: [] };
	const parsed = shape.safeParse(typeof given === 'string' ? parseJson(given) : given);
	if (!parsed.success) return { memory: EMPTY_MEMORY, warnings: [UNREADABLE] };
	const { kept, written, groupIds, optionIds, optionsFor, leaves } = parsed.data;
	return {
		memory: {
			storedForms: readStoredForms(kept),
			lastWrites: readLastWrites(written),
			groups: readGroupMemory(groupIds),
			options: readGroupMemory(optionIds),
			...(optionsFor === undefined ? {} : { optionsReadFor: optionsFor }),
			workLeaves: readLeaveEntries(leaves),
			unknownParts: omit(parsed.data, KNOWN_PARTS),
		},
		warnings: [],
	};
}

/** The compact text for a summary. Equal memories give equal texts. */
export function memoryText(memory: Memory): string {
	const { storedForms, lastWrites, groups, options, optionsReadFor, workLeaves, unknownParts } = memory;
	const kept = [...storedForms].slice(-MAX_REMEMBERED).map(([key, forms]) => [key, ...forms].join('.'));
	const written = [...lastWrites]
		.slice(-MAX_REMEMBERED)
		.map(([key, { wantedHash, storedHash }]) =>
			[key, wantedHash, ...(storedHash === undefined ? [] : [storedHash])].join('.'),
		);
	const leaves = leaveEntries(workLeaves, MAX_REMEMBERED);
	return JSON.stringify({
		...unknownParts,
		v: VERSION,
		kept,
		written,
		...(groups.size > 0 ? { groupIds: groupEntries(groups) } : {}),
		...(options.size > 0 ? { optionIds: groupEntries(options) } : {}),
		...(optionsReadFor === undefined ? {} : { optionsFor: optionsReadFor }),
		...(leaves.length > 0 ? { leaves } : {}),
	});
}

function readStoredForms(list: readonly string[][]): Map<string, readonly string[]> {
	return new Map(
		list.flatMap(([key = '', ...forms]) =>
			forms.length > 0 && [key, ...forms].every(isHash) ? [[key, forms] as const] : [],
		),
	);
}

function readLastWrites(list: readonly string[][]): Map<string, LastWrite> {
	return new Map(
		list.flatMap(([key = '', wantedHash = '', storedHash, ...more]) => {
			const isValid = more.length === 0 && [key, wantedHash, storedHash ?? key].every(isHash);
			return isValid
				? [[key, { wantedHash, ...(storedHash === undefined ? {} : { storedHash }) }] as const]
				: [];
		}),
	);
}

function isHash(text: string): boolean {
	return HASH.test(text);
}

function isEmpty(given: unknown): boolean {
	return given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

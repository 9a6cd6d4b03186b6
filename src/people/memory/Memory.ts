import { shortHash } from '../../text/short-hash';
import type { RememberedLeaves } from './work-leaves';

/**
 * What one people sync passes on to the next: which values iSpring Learn stores differently than they were written, and
 * which groups it keeps for which values, and which work leave the sync set. It is a cache. Without the first, every run
 * would write such values again; without the second, names decide which groups are the sync's; without the third, a work
 * leave stays until its last day, since nobody's is ended that is not known to be ours.
 *
 * It contains only hashes, IDs of groups and the last days of work leaves, and is immutable; use a `MemoryBuilder`,
 * `rememberGroups` or `withWorkLeaves` to add to it.
 */
export interface Memory {
	/** The forms in which iSpring Learn stores a value. Key: {@link fieldValueKey}; entries: {@link valueHash}, oldest first. */
	storedForms: ReadonlyMap<string, readonly string[]>;
	/** The last write to a target that is not known to be stored as written. Key: {@link targetKey}. */
	lastWrites: ReadonlyMap<string, LastWrite>;
	/** Which groups are the sync's: by BambooHR field, the ID of the group by the hash of the value; see `group-memory.ts`. */
	groups: GroupMemory;
	/** The same by what identifies the value in BambooHR's list; see `option-memory.ts`. */
	options: GroupMemory;
	/** For which values BambooHR's lists were read; see `valuesHash`. */
	optionsReadFor?: string;
	/** The work leaves that the sync set; see `work-leaves.ts`. */
	workLeaves: RememberedLeaves;
	/** Parts added by other versions of the package, passed on unchanged. */
	unknownParts: Readonly<Record<string, unknown>>;
}

export type GroupMemory = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface LastWrite {
	/** {@link valueHash} of the value that was written. */
	wantedHash: string;
	/** {@link valueHash} of what iSpring Learn stored instead; undefined until that is known. */
	storedHash?: string;
}

/** The value that a field of a user, or the name of a department or group, should have. */
export interface TargetValue {
	/** ID of a user, department, or group. */
	id: string;
	/** The profile field, by the name used to write it; or `department` or `group` for the name of one. */
	field: string;
	wanted: string;
}

export const EMPTY_MEMORY: Memory = {
	storedForms: new Map(),
	lastWrites: new Map(),
	groups: new Map(),
	options: new Map(),
	workLeaves: new Map(),
	unknownParts: {},
};

/** Identifies a value of a field, for every user who has it: the job title of 500 users is one entry. */
export function fieldValueKey({ field, wanted }: Pick<TargetValue, 'field' | 'wanted'>): string {
	return shortHash(field.toLowerCase(), wanted);
}

/** Identifies a field of one user, or the name of one department or group. */
export function targetKey({ id, field }: Pick<TargetValue, 'id' | 'field'>): string {
	return shortHash(id.toLowerCase(), field.toLowerCase());
}

export function valueHash(value: string): string {
	return shortHash(value);
}

/** Whether the current value is known to be the form in which iSpring Learn stores the wanted one. */
export function isKnownStoredForm(memory: Memory, target: TargetValue, current: string): boolean {
	// Nearly always, and then nothing has to be hashed.
	if (memory.storedForms.size + memory.lastWrites.size === 0) return false;
	const hash = valueHash(current);
	if (memory.storedForms.get(fieldValueKey(target))?.includes(hash)) return true;
	return lastWriteOf(memory, target)?.storedHash === hash;
}

/** The last write to a target, if it wrote the wanted value. */
export function lastWriteOf(memory: Memory, target: TargetValue): LastWrite | undefined {
	if (memory.lastWrites.size === 0) return undefined;
	const lastWrite = memory.lastWrites.get(targetKey(target));
	return lastWrite?.wantedHash === valueHash(target.wanted) ? lastWrite : undefined;
}

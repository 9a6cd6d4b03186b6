import { shortHash } from '../../text/short-hash';

/**
 * What one run of people hands on to the next: which values iSpring Learn does not keep as they are written. Without it
 * such a value would be written again in every run. It is a cache: an empty one costs writes, and changes nothing else.
 *
 * It holds hashes only. A plain value: functions that learn something return another one.
 */
export interface Memory {
	/** The forms that iSpring Learn keeps values in. Key: {@link valueKey}; entries: {@link formOf}, oldest first. */
	kept: ReadonlyMap<string, readonly string[]>;
	/** What was last written to one place, and is not known to have arrived. Key: {@link placeKey}. */
	written: ReadonlyMap<string, Written>;
	/** What other versions of the package keep here; handed on as it is. */
	others: Readonly<Record<string, unknown>>;
}

export interface Written {
	/** {@link formOf} the value that was written. */
	value: string;
	/** {@link formOf} what iSpring Learn keeps in its place; undefined until that is known. */
	form?: string;
}

/** A value that something in iSpring Learn is to have. */
export interface WantedThere {
	/** ID of a user, department or group. */
	id: string;
	/** Name of the profile field as it is written, or `department` or `group` for the name of one. */
	field: string;
	wanted: string;
}

export const NOTHING_REMEMBERED: Memory = { kept: new Map(), written: new Map(), others: {} };

/** Stands for a value of a field, whoever has it: the job title of 500 people is one entry. */
export function valueKey({ field, wanted }: Pick<WantedThere, 'field' | 'wanted'>): string {
	return shortHash(field.toLowerCase(), wanted);
}

/** Stands for a field of one user, or for the name of one department or group. */
export function placeKey({ id, field }: Pick<WantedThere, 'id' | 'field'>): string {
	return shortHash(id.toLowerCase(), field.toLowerCase());
}

export function formOf(value: string): string {
	return shortHash(value);
}

/** Whether iSpring Learn keeps a wanted value as exactly the current one, as far as is known. */
export function isKeptAs(memory: Memory, there: WantedThere, current: string): boolean {
	const form = formOf(current);
	if (memory.kept.get(valueKey(there))?.includes(form)) return true;
	return writtenBefore(memory, there)?.form === form;
}

/** What is remembered of the place when the last thing that a run wrote there is the wanted value. */
export function writtenBefore(memory: Memory, there: WantedThere): Written | undefined {
	const written = memory.written.get(placeKey(there));
	return written?.value === formOf(there.wanted) ? written : undefined;
}

import { isFormattingVariant } from '../text/formatting-variant';
import { idKey } from './same-id';

/** The entries that existed before one was created. */
export type ExistingEntries = ReadonlyArray<{ id: string }>;

/**
 * Finds the entry that was just created under a name when the response did not contain its ID. iSpring Learn may store the
 * name in its own form (docs/apis/ispring-learn.md#shapes); only an entry that did not exist before is recognized by such a form.
 *
 * @param candidates entries as listed after the creation
 * @param before undefined if unknown: then only the exact name is found
 */
export function findCreated<T extends { id: string; name: string }>(
	candidates: readonly T[],
	name: string,
	before?: ExistingEntries,
): T | undefined {
	const exact = candidates.find((one) => one.name === name.trim());
	if (exact || before === undefined) return exact;
	const known = new Set(before.map(({ id }) => idKey(id)));
	return candidates.find((one) => !known.has(idKey(one.id)) && isFormattingVariant(one.name, name));
}

import { isSameButForForm } from '../text/same-but-for-form';
import { idKey } from './same-id';

/** What was there before something was made; undefined = not known. */
export type Before = ReadonlyArray<{ id: string }>;

/**
 * Finds what was just made under a name, when the answer did not tell its ID. iSpring Learn may keep the name in another
 * form (docs/apis/ispring-learn.md#shapes), which only what was not there before may have.
 *
 * @param candidates what may be it, as listed after it was made
 */
export function findJustMade<T extends { id: string; name: string }>(
	candidates: readonly T[],
	name: string,
	before?: Before,
): T | undefined {
	const exact = candidates.find((one) => one.name === name.trim());
	if (exact || before === undefined) return exact;
	const known = new Set(before.map(({ id }) => idKey(id)));
	return candidates.find((one) => !known.has(idKey(one.id)) && isSameButForForm(one.name, name));
}

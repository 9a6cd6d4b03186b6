import { removeInvisible } from './invisible';
import { normalizeKey } from './normalize-key';

/** The name of the group for a value, without characters that nobody sees; empty when nothing is left. */
export function groupName(value: string): string {
	return removeInvisible(value).trim();
}

/** The key by which groups and the values that they are named after are the same; see `normalizeKey`. */
export function groupKey(name: string): string {
	return normalizeKey(removeInvisible(name));
}

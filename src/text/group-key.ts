import { removeInvisible } from './invisible';
import { normalizeKey } from './normalize-key';

/**
 * The name of the group for a value, without characters that nobody sees and with one blank between words; empty when
 * nothing is left.
 */
export function groupName(value: string): string {
	return removeInvisible(value).replace(/\s+/g, ' ').trim();
}

/** The key by which groups and the values that they are named after are the same; see `normalizeKey`. */
export function groupKey(name: string): string {
	return normalizeKey(groupName(name));
}

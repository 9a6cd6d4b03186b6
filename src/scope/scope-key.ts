import { groupKey } from '../text/group-key';

/**
 * The key by which a value of BambooHR and a value of a setting are compared: without regard to case, to characters that
 * show nothing, and to how many blanks stand between words. Both are typed or pasted by people.
 */
export function scopeKey(text: string): string {
	return groupKey(text);
}

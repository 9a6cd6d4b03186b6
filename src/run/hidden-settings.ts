import { fingerprint } from './seal';

/**
 * A copy of settings in which some values are replaced by their fingerprint: equal values can still be recognized, but
 * not read.
 *
 * @param hidden names of those settings
 */
export async function withFingerprints(settings: object, hidden: readonly string[]): Promise<object> {
	const entries = Object.entries(settings).map(async ([key, value]: [string, unknown]) => [
		key,
		hidden.includes(key) ? await fingerprint(value) : value,
	]);
	return Object.fromEntries(await Promise.all(entries));
}

import { isEqual } from 'lodash';
import { truncateText } from '../text/truncate-text';
import { withFingerprints } from './hidden-settings';

/** Display names by the name of the setting; one inside another is named by its path, `columns.due`. */
export type SettingNames = Readonly<Record<string, string>>;

/** Longer values would hide the rest of the sentence. */
const MAX_VALUE = 100;

/**
 * The warnings to show where a node's own settings differ from those of the plan, one for each setting.
 *
 * @param names a setting without a display name is not compared
 * @param hidden as given to `settingsText`: their values are not shown
 */
export async function differingSettings(
	plan: object,
	own: object,
	names: SettingNames,
	hidden: readonly string[] = [],
): Promise<string[]> {
	const planned = flat(plan);
	const ours = flat(await withFingerprints(own, hidden));
	return Object.entries(names).flatMap(([path, name]) => {
		const [from, to] = [planned.get(path), ours.get(path)];
		if (isEqual(comparable(from), comparable(to))) return [];
		return hidden.includes(path)
			? [`${name} in this node differs from the one the plan was made with.`]
			: [
					`${name} is ${worded(to)} in this node, but the plan was made with ${worded(from)}. The setting from the plan was used.`,
				];
	});
}

/** Includes the properties of nested objects, by their path. */
function flat(settings: object, prefix = '', into = new Map<string, unknown>()): Map<string, unknown> {
	for (const [key, value] of Object.entries<unknown>({ ...settings })) {
		const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
		if (isNested) flat(value, `${prefix}${key}.`, into);
		else into.set(`${prefix}${key}`, value);
	}
	return into;
}

/** The order of a list does not matter, nor whether a property is missing or empty. */
function comparable(value: unknown): unknown {
	if (Array.isArray(value)) return value.map((one) => JSON.stringify(one)).sort();
	return value ?? '';
}

function worded(value: unknown): string {
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	if (typeof value === 'number') return String(value);
	if (value === undefined || value === null || value === '') return 'empty';
	if (Array.isArray(value)) return value.length === 0 ? 'empty' : quoted(value.map(plain).join(', '));
	return quoted(plain(value));
}

function plain(value: unknown): string {
	return typeof value === 'object' && value !== null
		? Object.values(value).map(plain).filter(Boolean).join(' → ')
		: String(value);
}

function quoted(text: string): string {
	const short = truncateText(text, MAX_VALUE);
	return short === text ? `"${text}"` : `"${short}…"`;
}

import { isEqual } from 'lodash';
import type { z } from 'zod/v3';
import { ParameterError } from '../errors';
import { truncateText } from '../text/truncate-text';
import { fingerprint } from './seal';

/**
 * The settings of a plan travel with each of its items, so that `apply` decides by them and not by those of another
 * node. They are plain data, and the seal of the item covers them.
 */
export type SettingNames = Readonly<Record<string, string>>;

/** Longer values would hide the rest of the sentence. */
const MAX_VALUE = 100;

/**
 * Settings as the compact text that an item carries in its field `settings`.
 *
 * @param hidden names of settings that must not be in an item, such as a text with personal data: the text carries a
 * fingerprint of their value
 */
export async function settingsText(settings: object, hidden: readonly string[] = []): Promise<string> {
	return JSON.stringify(await withFingerprints(settings, hidden));
}

/**
 * Reads the settings that the items of a plan carry. Call it with items whose seal holds.
 *
 * @param shape gives a default to what an earlier version of the package did not write
 * @returns undefined when the plan was made by a version whose plans carry no settings
 * @throws ParameterError when they are unreadable, or differ between the items
 */
export function readPlanSettings<Shape extends z.ZodTypeAny>(
	items: ReadonlyArray<{ settings?: string }>,
	shape: Shape,
): z.output<Shape> | undefined {
	const [text, ...others] = new Set(items.map(({ settings }) => settings));
	if (others.length > 0) {
		const message = 'the items come from plans that were made with different settings.';
		throw new ParameterError('Input', message, 'Apply each plan in a run of its own.');
	}
	if (text === undefined) return undefined;
	const parsed = shape.safeParse(jsonOf(text));
	if (parsed.success) return parsed.data;
	const message = 'this version of the package cannot read the settings that the plan was made with.';
	throw new ParameterError('Input', message, 'Make a new plan.');
}

/**
 * The sentences to show where a node's own settings are not those of the plan, one for each setting.
 *
 * @param names display names by the name of the setting; one inside another is named by its path, `columns.due`.
 * A setting without a display name is not compared
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
			? [`${name} is not the one that the plan was made with.`]
			: [
					`${name} is ${worded(to)} in this node, but the plan was made with ${worded(from)}. The setting of the plan was used.`,
				];
	});
}

async function withFingerprints(settings: object, hidden: readonly string[]): Promise<object> {
	const entries = Object.entries(settings).map(async ([key, value]: [string, unknown]) => [
		key,
		hidden.includes(key) ? await fingerprint(value) : value,
	]);
	return Object.fromEntries(await Promise.all(entries));
}

/** Also of the objects inside, by their path. */
function flat(settings: object, prefix = '', into = new Map<string, unknown>()): Map<string, unknown> {
	for (const [key, value] of Object.entries<unknown>({ ...settings })) {
		const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
		if (isNested) flat(value, `${prefix}${key}.`, into);
		else into.set(`${prefix}${key}`, value);
	}
	return into;
}

/** The order of a list says nothing, and neither does a property that is left out. */
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
		? Object.values(value).map(plain).join(' → ')
		: String(value);
}

function quoted(text: string): string {
	const short = truncateText(text, MAX_VALUE);
	return short === text ? `"${text}"` : `"${short}…"`;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

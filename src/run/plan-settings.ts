import type { z } from 'zod/v3';
import { ParameterError } from '../errors';
import { differingSettings, type SettingNames } from './differing-settings';
import { withFingerprints } from './hidden-settings';

/**
 * How the settings of one direction travel with each item of its plans, so that `apply` uses them and not those of
 * another node. They are plain data, and the seal of the item covers them.
 */
export interface SettingsRules<Settings> {
	/** Gives a default to what an earlier version of the package did not write. */
	shape: z.ZodType<Settings, z.ZodTypeDef, unknown>;
	/** Settings that must not be in an item, such as a text with personal data: it carries a fingerprint instead. */
	hidden: readonly string[];
	/** The settings to compare with those of the node that applies the plan, which are `own`. */
	namesOf(planned: Settings, own: Settings): SettingNames;
}

/**
 * Settings as the compact text that an item carries in its field `settings`.
 *
 * @param hidden names of settings to replace by a fingerprint of their value
 */
export async function settingsText(settings: object, hidden: readonly string[] = []): Promise<string> {
	return JSON.stringify(await withFingerprints(settings, hidden));
}

/**
 * The settings to apply a plan with: those it was made with, and a warning for each that the node sets differently.
 * Items of an early version of the package carry none; then the node's own count.
 *
 * @param items of plans, whose seals hold
 * @param own the node's own settings
 * @throws ParameterError when they are unreadable, or differ between the items
 */
export async function settingsOfPlan<Settings extends object>(
	items: ReadonlyArray<{ settings?: string }>,
	own: Settings,
	{ shape, hidden, namesOf }: SettingsRules<Settings>,
): Promise<{ settings: Settings; warnings: string[] }> {
	const planned = readPlanSettings(items, shape);
	if (planned === undefined) return { settings: own, warnings: [] };
	const warnings = await differingSettings(planned, own, namesOf(planned, own), hidden);
	return { settings: planned, warnings };
}

/**
 * Reads the settings that the items of a plan carry. Call it with items whose seal holds.
 *
 * @param shape gives a default to what an earlier version of the package did not write
 * @returns undefined when the plan was made by a version whose plans carry no settings
 * @throws ParameterError when they are unreadable, or differ between the items
 */
export function readPlanSettings<Settings>(
	items: ReadonlyArray<{ settings?: string }>,
	shape: z.ZodType<Settings, z.ZodTypeDef, unknown>,
): Settings | undefined {
	const [text, ...others] = new Set(items.map(({ settings }) => settings));
	if (others.length > 0) {
		const message = 'the items come from plans that were made with different settings.';
		throw new ParameterError('Input', message, 'Apply each plan in a separate run.');
	}
	if (text === undefined) return undefined;
	const parsed = shape.safeParse(jsonOf(text));
	if (parsed.success) return parsed.data;
	const message = 'this version of the package cannot read the settings that the plan was made with.';
	throw new ParameterError('Input', message, 'Make a new plan.');
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

import { isEqual, pickBy } from 'lodash';
import { z } from 'zod/v3';
import { settingsOfPlan, settingsText, type SettingsRules } from '../run/plan-settings';
import { ruleShape, type EnrollmentRule } from './rules/Rule';
import { ENROLLMENT_SETTING_NAMES, enrollmentSettingsShape, type EnrollmentSettings } from './settings';

const shape = enrollmentSettingsShape.extend({
	/** Only employees changed after this instant, ISO 8601; empty = everybody. */
	since: z.string().default(''),
	/** The plan covered the employees of the input items only. */
	isAboutSome: z.boolean().default(false),
	/** IANA name; days were days there. */
	timezone: z.string().default('UTC'),
});

/** What a plan was made with. */
export type PlannedSettings = z.output<typeof shape>;

const RULES: SettingsRules<PlannedSettings> = {
	shape,
	hidden: [],
	namesOf: () => ({ ...ENROLLMENT_SETTING_NAMES, timezone: "The workflow's time zone" }),
};

/**
 * The text that each item of a plan carries. It does not contain the option Made by Rules, which may be very long: an item
 * that ends an enrollment says itself that rules made it.
 */
export async function carriedSettings(planned: PlannedSettings): Promise<string> {
	return await settingsText({ ...planned, rules: planned.rules.map(brief) });
}

const DEFAULTS = ruleShape.parse({});

/** A rule without what is as by default: thousands of items carry it. */
function brief(rule: EnrollmentRule): object {
	const defaults: Record<string, unknown> = DEFAULTS;
	return pickBy(rule, (value, name) => name === 'name' || !isEqual(value, defaults[name]));
}

/**
 * The settings to apply a plan with: those it was made with, and a warning for each that the node sets differently.
 *
 * @param items of plans, whose seals hold
 * @param own the node's own settings; without rules, which an apply need not repeat, they are not compared
 * @throws ParameterError when the items come from plans made with different settings
 */
export async function settingsToApply(
	items: ReadonlyArray<{ settings?: string }>,
	own: EnrollmentSettings,
	timezone: string,
): Promise<{ settings: PlannedSettings; warnings: string[] }> {
	return await settingsOfPlan(
		items,
		{ ...own, since: '', isAboutSome: false, timezone },
		{
			...RULES,
			namesOf: (planned, ours) => {
				const { rules, ...names } = RULES.namesOf(planned, ours);
				return own.rules.length === 0 ? names : { ...names, rules: rules ?? '' };
			},
		},
	);
}

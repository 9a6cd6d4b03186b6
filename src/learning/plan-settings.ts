import { omit } from 'lodash';
import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { settingsOfPlan, settingsText, type SettingsRules } from '../run/plan-settings';
import { LEARNING_SETTING_NAMES, learningSettingsShape } from './settings';
import type { LearningOptions } from './start-run';

const shape = learningSettingsShape.extend({
	/** Only what was completed or assigned after this instant, ISO 8601; empty = everything. */
	since: z.string().default(''),
	/** IANA name; days were days there. */
	timezone: z.string().optional(),
});

type PlannedSettings = z.output<typeof shape>;

const RULES: SettingsRules<PlannedSettings> = {
	shape,
	hidden: [],
	namesOf: (planned, own) => ({
		// An apply always compares the people among its items.
		...omit(LEARNING_SETTING_NAMES, 'verifyDays'),
		// Each plan starts from another instant, and an apply need not repeat it: only a different one is worth a warning.
		...(isOtherInstant(own.since, planned.since) ? { since: 'Since' } : {}),
		...(planned.timezone === undefined ? {} : { timezone: "The workflow's time zone" }),
	}),
};

/**
 * The text that each item of a plan carries.
 *
 * @param since what the plan started from, as it was read; undefined = everything
 */
export async function carriedSettings(
	{ settings, timezone }: Pick<LearningOptions, 'settings' | 'timezone'>,
	since: string | undefined,
): Promise<string> {
	return await settingsText({ ...settings, since: since ?? '', timezone });
}

/**
 * The options to apply a plan with: those it was made with, and a warning for each that the node sets differently.
 *
 * @param items of plans, whose seals hold
 * @param own the node's own options
 * @throws ParameterError when the items come from plans made with different settings
 */
export async function optionsToApply(
	items: ReadonlyArray<{ settings?: string }>,
	own: LearningOptions,
): Promise<{ options: LearningOptions; warnings: string[] }> {
	const ownSince = typeof own.since === 'string' ? own.since.trim() : '';
	const planned = await settingsOfPlan(
		items,
		{ ...own.settings, since: ownSince, timezone: own.timezone },
		RULES,
	);
	const { since, timezone = own.timezone, ...settings } = planned.settings;
	return { options: { ...own, settings, since, timezone }, warnings: planned.warnings };
}

function isOtherInstant(own: string, planned: string): boolean {
	const [one, other] = [own, planned].map((text) => DateTime.fromISO(text));
	return one?.isValid === true && one.toMillis() !== other?.toMillis();
}

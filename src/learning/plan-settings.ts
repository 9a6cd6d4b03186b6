import { mapKeys, mapValues } from 'lodash';
import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { differingSettings, readPlanSettings, settingsText, type SettingNames } from '../run/plan-settings';
import { settingNames } from '../run/setting-names';
import type { LearningOptions } from './run';
import { assignmentColumnsShape, learningSettingsShape } from './settings';

const shape = learningSettingsShape.extend({
	/** Only results after this instant, ISO 8601; empty = all. */
	since: z.string().default(''),
	/** Decides which day a result is of. */
	timezone: z.string().optional(),
});

const { assignmentColumns, ...names } = settingNames(learningSettingsShape);

/** As the editor shows them. */
const NAMES: SettingNames = {
	...names,
	...mapKeys(
		mapValues(settingNames(assignmentColumnsShape), (column) => `${assignmentColumns} > ${column}`),
		(_, column) => `assignmentColumns.${column}`,
	),
	since: 'Since',
	timezone: "The workflow's time zone",
};

/**
 * What each item of a plan carries.
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
 * The options to apply items by: those of their plan, with a sentence for each that this node has set differently.
 * Items of an earlier version carry none, so that the node's own hold.
 *
 * @param items whose seal holds
 * @throws ParameterError when they are of plans with different settings
 */
export async function optionsOfPlan(
	items: ReadonlyArray<{ settings?: string }>,
	own: LearningOptions,
): Promise<{ options: LearningOptions; warnings: string[] }> {
	const plan = readPlanSettings(items, shape);
	if (!plan) return { options: own, warnings: [] };
	const { since, timezone = own.timezone, ...settings } = plan;
	const warnings = await differingSettings(
		{ ...settings, since, timezone },
		{ ...own.settings, since: isOther(own.since, since) ? own.since : since, timezone: own.timezone },
		NAMES,
	);
	return { options: { ...own, settings, since, timezone }, warnings };
}

/** Each plan starts from another instant, and an apply need not repeat it: only another one is worth a warning. */
function isOther(own: unknown, planned: string): boolean {
	const [one, other] = [own, planned].map((text) =>
		DateTime.fromISO(typeof text === 'string' ? text.trim() : ''),
	);
	return one?.isValid === true && one.toMillis() !== other?.toMillis();
}

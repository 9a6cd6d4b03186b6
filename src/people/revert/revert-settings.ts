import { pick } from 'lodash';
import { z } from 'zod/v3';
import { settingsOfPlan, settingsText } from '../../run/plan-settings';
import type { LeaverNumbers } from '../plan/revert/plan-revert';
import {
	DEFAULT_PEOPLE_SETTINGS,
	PEOPLE_SETTING_NAMES,
	peopleSettingsShape,
	type PeopleSettings,
} from '../settings';

const NAMES = ['employeeIdField', 'maxLeavers', 'maxLeaversPercent', 'protectAdministrators'] as const;

/** The settings that a revert has. */
export type RevertSettings = Pick<PeopleSettings, (typeof NAMES)[number]>;

const shape = peopleSettingsShape
	.pick({
		employeeIdField: true,
		maxLeavers: true,
		maxLeaversPercent: true,
		protectAdministrators: true,
	})
	.extend({
		/** Tells items of a revert from those of a plan. */
		isRevert: z.literal(true),
		/** What the whole revert counted: the limit cannot be walked around in batches. */
		numbers: z.object({ due: z.number(), active: z.number() }),
	});

/** The text that each planned item of a revert carries. */
export async function carriedRevertSettings(
	settings: RevertSettings,
	numbers: LeaverNumbers,
): Promise<string> {
	return await settingsText({ isRevert: true, numbers, ...pick(settings, NAMES) });
}

/**
 * The settings to apply a revert with: those it was planned with, and a warning for each that the node sets differently.
 *
 * @throws ParameterError when the items come from plans made with different settings
 */
export async function revertSettingsToApply(
	items: ReadonlyArray<{ settings?: string }>,
	own: RevertSettings,
): Promise<{ settings: RevertSettings; numbers: LeaverNumbers; warnings: string[] }> {
	const { settings, warnings } = await settingsOfPlan(
		items,
		{ isRevert: true as const, numbers: { due: 0, active: 0 }, ...pick(own, NAMES) },
		{ shape, hidden: [], namesOf: () => pick(PEOPLE_SETTING_NAMES, NAMES) },
	);
	return { settings, numbers: settings.numbers, warnings };
}

/** The settings to read both systems with. A revert goes by IDs: what else a sync is set to does not matter to it. */
export function readingSettings(settings: RevertSettings): PeopleSettings {
	return {
		...DEFAULT_PEOPLE_SETTINGS,
		...pick(settings, NAMES),
		syncSupervisors: false,
		leaverAction: 'none',
		createDepartments: false,
		departmentCodes: false,
	};
}

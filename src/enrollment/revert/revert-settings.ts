import { pick } from 'lodash';
import { z } from 'zod/v3';
import { settingsOfPlan, settingsText } from '../../run/plan-settings';
import type { EnrollmentNumbers } from '../plan/limits';
import { ENROLLMENT_SETTING_NAMES, enrollmentSettingsShape, type EnrollmentSettings } from '../settings';

const NAMES = ['maxEnrollments', 'maxEndings', 'maxEndingsPercent'] as const;

/** The settings that a revert has. */
export type EnrollmentRevertSettings = Pick<EnrollmentSettings, (typeof NAMES)[number]>;

const shape = enrollmentSettingsShape
	.pick({ maxEnrollments: true, maxEndings: true, maxEndingsPercent: true })
	.extend({
		/** Tells items of a revert from those of a plan. */
		isRevert: z.literal(true),
		/** What the whole revert counted: the limits cannot be walked around in batches. */
		numbers: z.object({ enrolling: z.number(), ending: z.number(), existing: z.number() }),
	});

const NONE: EnrollmentNumbers = { enrolling: 0, ending: 0, existing: 0 };

/** The text that each planned item of a revert carries. */
export async function carriedRevertSettings(
	settings: EnrollmentRevertSettings,
	numbers: EnrollmentNumbers,
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
	own: EnrollmentRevertSettings,
): Promise<{ settings: EnrollmentRevertSettings; numbers: EnrollmentNumbers; warnings: string[] }> {
	const { settings, warnings } = await settingsOfPlan(
		items,
		{ isRevert: true as const, numbers: NONE, ...pick(own, NAMES) },
		{ shape, hidden: [], namesOf: () => pick(ENROLLMENT_SETTING_NAMES, NAMES) },
	);
	return { settings, numbers: settings.numbers, warnings };
}

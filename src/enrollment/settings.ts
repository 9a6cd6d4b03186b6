import { z } from 'zod/v3';
import { matchingSettings } from '../run/matching-settings';
import { settingNames } from '../run/setting-names';
import { scopeSettings } from '../scope/settings';
import { ruleShape } from './rules/Rule';

/**
 * Every setting of an enrollment run: its type, its default and its display name. The node adds how the editor asks for it
 * (nodes/LearningSync/shared/options/option.ts), and nothing of this is written a second time.
 *
 * The items of a plan carry the settings, so a plan made by an earlier version may lack the newer ones.
 */
export const enrollmentSettingsShape = z.object({
	rules: z.array(ruleShape).default([]).describe('Rules'),
	...scopeSettings,
	...matchingSettings,
	maxEnrollments: z.number().default(500).describe('Max Enrollments'),
	maxEndings: z.number().default(20).describe('Max Endings'),
	/** Of the enrollments in the courses that rules name. */
	maxEndingsPercent: z.number().default(5).describe('Max Endings Percent'),
});

export type EnrollmentSettings = z.output<typeof enrollmentSettingsShape>;

export const DEFAULT_ENROLLMENT_SETTINGS: EnrollmentSettings = enrollmentSettingsShape.parse({});

/** As the editor shows them, for warnings and errors. */
export const ENROLLMENT_SETTING_NAMES = settingNames(enrollmentSettingsShape);

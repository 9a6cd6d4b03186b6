import { z } from 'zod/v3';
import { ruleShape } from '../enrollment/rules/Rule';
import { matchingSettings } from '../run/matching-settings';
import { settingNames } from '../run/setting-names';
import { scopeSettings } from '../scope/settings';

/** A table may hold numbers, and nothing. */
const cell = z
	.union([z.string().trim(), z.number().transform(String), z.null().transform(() => '')])
	.default('');

/** An exemption, from a row of a table. */
export const exemptionShape = z.object({
	employeeId: cell.describe('Employee ID'),
	courseId: cell.describe('Course Name or ID'),
	/** The last day; empty = for good. */
	until: cell.describe('Until'),
	reason: cell.describe('Reason'),
});

/** The parts of an exemption. */
export const exemptionSettings = exemptionShape.shape;

/** Somebody who does not need a course, by the decision of people. */
export type GivenExemption = z.output<typeof exemptionShape>;

export const GROUPINGS = ['department', 'division', 'location', 'supervisor'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Every setting of a compliance run: its type, its default and its display name; see `enrollmentSettingsShape`. */
export const complianceSettingsShape = z.object({
	requiredFrom: z.enum(['rules', 'courses']).default('rules').describe('Required From'),
	rules: z.array(ruleShape).default([]).describe('Rules'),
	/** IDs, or titles that only one course has. Everybody in scope needs them. */
	courses: z.array(z.string()).default([]).describe('Course Names or IDs'),
	...scopeSettings,
	...matchingSettings,
	expiringDays: z.number().int().nonnegative().max(36_500).default(30).describe('Expiring Days'),
	/** How long a success without a certificate counts; null = for good. */
	validMonths: z.number().int().positive().max(1200).nullable().default(null).describe('Valid Months'),
	groupBy: z.enum(GROUPINGS).default('department').describe('Group By'),
	exemptions: z.array(exemptionShape).default([]).describe('Exemptions'),
});

export type ComplianceSettings = z.output<typeof complianceSettingsShape>;

export const DEFAULT_COMPLIANCE_SETTINGS: ComplianceSettings = complianceSettingsShape.parse({});

/** As the editor shows them, for warnings and errors. */
export const COMPLIANCE_SETTING_NAMES = settingNames(complianceSettingsShape);

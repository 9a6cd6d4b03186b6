import { mapKeys, mapValues } from 'lodash';
import { z } from 'zod/v3';
import { matchingSettings } from '../run/matching-settings';
import { settingNames } from '../run/setting-names';
import { scopeSettings } from '../scope/settings';

const alias = z.string().default('');

/** The columns of an assignment table that can be filled: the alias of each; empty = not written. */
export const assignmentColumnsShape = z.object({
	course: alias.describe('Course'),
	/** A row is found by it. */
	courseId: alias.describe('Course ID'),
	assigned: alias.describe('Assigned'),
	due: alias.describe('Due'),
	completed: alias.describe('Completed'),
	status: alias.describe('Status'),
	progress: alias.describe('Progress'),
	score: alias.describe('Score'),
	link: alias.describe('Link'),
});
export const ASSIGNMENT_COLUMNS = assignmentColumnsShape.keyof().options;
export type AssignmentColumn = keyof z.output<typeof assignmentColumnsShape>;

/**
 * Every setting of a learning run: its type, its default and its display name. The node adds how the editor asks for it
 * (nodes/LearningSync/shared/options/option.ts), and nothing of this is written a second time.
 *
 * The items of a plan carry the settings, so a plan made by an earlier version may lack the newer ones.
 */
export const learningSettingsShape = z.object({
	exportCompletions: z.boolean().default(true).describe('Export Completions'),
	exportAssignments: z.boolean().default(true).describe('Export Assignments'),
	exportCertificates: z.boolean().default(true).describe('Export Certificates'),
	/** Name of the training category for courses; empty = none. */
	trainingCategory: z.string().default('iSpring Learn').describe('Training Category'),
	/** Name of the category of employee files for certificates. */
	certificateCategory: z.string().default('Certificates').describe('Certificate Category'),
	/** Whether employees may see their certificates in BambooHR. */
	shareCertificates: z.boolean().default(false).describe('Share Certificates'),
	/** Alias of a custom table for assignments; empty = none. */
	assignmentTable: z.string().default('').describe('Assignment Table'),
	assignmentColumns: assignmentColumnsShape.default({}).describe('Assignment Columns'),
	...scopeSettings,
	...matchingSettings,
	/** IDs of courses; empty = all. */
	courses: z.array(z.string()).default([]).describe('Course Names or IDs'),
	/** Whether results of leavers are exported, too. */
	includeLeavers: z.boolean().default(true).describe('Include Leavers'),
	/** A full run compares the records and files of everybody (1), or those of one n-th of the people each day. */
	verifyDays: z.number().default(1).describe('Verify Days'),
});

export type LearningSettings = z.output<typeof learningSettingsShape>;

export const DEFAULT_LEARNING_SETTINGS: LearningSettings = learningSettingsShape.parse({});

const { assignmentColumns, ...names } = settingNames(learningSettingsShape);

/** As the editor shows them, for warnings and errors; a column's by its path. */
export const LEARNING_SETTING_NAMES = {
	...names,
	...mapKeys(
		mapValues(settingNames(assignmentColumnsShape), (column) => `${assignmentColumns} > ${column}`),
		(_, column) => `assignmentColumns.${column}`,
	),
};

import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { differingSettings, readPlanSettings, settingsText, type SettingNames } from '../run/plan-settings';
import type { LearningOptions } from './run';
import { ASSIGNMENT_COLUMNS, DEFAULT_LEARNING_SETTINGS as DEFAULTS, type AssignmentColumn } from './settings';

const flag = (value: boolean) => z.boolean().default(value);
const text = (value = '') => z.string().default(value);

/** What an earlier version did not write has the value that it had then. */
const shape = z.object({
	exportCompletions: flag(DEFAULTS.exportCompletions),
	exportAssignments: flag(DEFAULTS.exportAssignments),
	exportCertificates: flag(DEFAULTS.exportCertificates),
	trainingCategory: text(DEFAULTS.trainingCategory),
	certificateCategory: text(DEFAULTS.certificateCategory),
	shareCertificates: flag(DEFAULTS.shareCertificates),
	assignmentTable: text(),
	assignmentColumns: z
		.object({
			course: text(),
			courseId: text(),
			assigned: text(),
			due: text(),
			completed: text(),
			status: text(),
			progress: text(),
			score: text(),
			link: text(),
		})
		.default({}),
	employeeIdField: text(),
	emailFrom: z.enum(['workEmail', 'workEmailThenHomeEmail']).default(DEFAULTS.emailFrom),
	courses: z.array(z.string()).default([]),
	includeLeavers: flag(DEFAULTS.includeLeavers),
	/** The rest is of the run: which results it saw, and what a day was there. */
	since: text(),
	timezone: z.string().optional(),
});

const COLUMN_NAMES: Record<AssignmentColumn, string> = {
	course: 'Course',
	courseId: 'Course ID',
	assigned: 'Assigned',
	due: 'Due',
	completed: 'Completed',
	status: 'Status',
	progress: 'Progress',
	score: 'Score',
	link: 'Link',
};

/** As the editor shows them. */
const NAMES: SettingNames = {
	exportCompletions: 'Export Completions',
	exportAssignments: 'Export Assignments',
	exportCertificates: 'Export Certificates',
	trainingCategory: 'Training Category',
	certificateCategory: 'Certificate Category',
	shareCertificates: 'Share Certificates',
	assignmentTable: 'Assignment Table',
	...Object.fromEntries(
		ASSIGNMENT_COLUMNS.map((column) => [
			`assignmentColumns.${column}`,
			`Assignment Columns > ${COLUMN_NAMES[column]}`,
		]),
	),
	employeeIdField: 'Employee ID Field Name or ID',
	emailFrom: 'Email From',
	courses: 'Course Names or IDs',
	includeLeavers: 'Include Leavers',
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

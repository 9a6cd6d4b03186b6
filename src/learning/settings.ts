import { z } from 'zod/v3';

const text = (value = '') => z.string().default(value);
const flag = (value: boolean) => z.boolean().default(value);

const columnsShape = z.object({
	course: text(),
	courseId: text(),
	assigned: text(),
	due: text(),
	completed: text(),
	status: text(),
	progress: text(),
	score: text(),
	link: text(),
});

/** The columns of an assignment table that can be filled. */
export const ASSIGNMENT_COLUMNS = columnsShape.keyof().options;
export type AssignmentColumn = (typeof ASSIGNMENT_COLUMNS)[number];

/**
 * All settings of a run of `learning`, after the node has read its parameters, with their defaults. The items of a plan
 * carry them, so a plan of an earlier version may lack some.
 */
export const learningSettingsShape = z.object({
	exportCompletions: flag(true),
	exportAssignments: flag(true),
	exportCertificates: flag(true),
	/** Name of the training category for courses; empty = none. */
	trainingCategory: text('iSpring Learn'),
	/** Name of the category of employee files for certificates. */
	certificateCategory: text('Certificates'),
	/** Whether employees can see their certificates in BambooHR. */
	shareCertificates: flag(false),
	/** Alias of a custom table for assignments; empty = none. */
	assignmentTable: text(),
	/** Aliases of that table's columns; empty = not written. Rows are found by `courseId`. */
	assignmentColumns: columnsShape.default({}),
	/** Profile field that keeps the BambooHR ID; empty = the one labelled "BambooHR ID", if there is one. */
	employeeIdField: text(),
	emailFrom: z.enum(['workEmail', 'workEmailThenHomeEmail']).default('workEmail'),
	/** IDs of courses; empty = all. */
	courses: z.array(z.string()).default([]),
	/** Whether results of employees who have left are exported, too. */
	includeLeavers: flag(true),
});

export type LearningSettings = z.output<typeof learningSettingsShape>;

export const DEFAULT_LEARNING_SETTINGS: LearningSettings = learningSettingsShape.parse({});

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

/** Display names in the node's panel, for messages; a column's by its path. */
export const LEARNING_SETTING_NAMES = {
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
};

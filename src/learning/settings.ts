/** The columns of an assignment table that can be filled. */
export const ASSIGNMENT_COLUMNS = [
	'course',
	'courseId',
	'assigned',
	'due',
	'completed',
	'status',
	'progress',
	'score',
	'link',
] as const;
export type AssignmentColumn = (typeof ASSIGNMENT_COLUMNS)[number];

/** Everything a run of `learning` can be told, after the node has read its parameters. */
export interface LearningSettings {
	exportCompletions: boolean;
	exportAssignments: boolean;
	exportCertificates: boolean;
	/** Name of the training category for courses; empty = none. */
	trainingCategory: string;
	/** Name of the category of employee files for certificates. */
	certificateCategory: string;
	/** Whether employees may see their certificates in BambooHR. */
	shareCertificates: boolean;
	/** Alias of a custom table for assignments; empty = none. */
	assignmentTable: string;
	/** Aliases of that table's columns; empty = not written. `courseId` is what a row is found by. */
	assignmentColumns: Record<AssignmentColumn, string>;
	/** Profile field that keeps the BambooHR ID; empty = the one labelled "BambooHR ID", if there is one. */
	employeeIdField: string;
	emailFrom: 'workEmail' | 'workEmailThenHomeEmail';
	/** Ids of courses; empty = all. */
	courses: string[];
	/** Whether results of people who have left are exported, too. */
	includeLeavers: boolean;
}

export const DEFAULT_LEARNING_SETTINGS: LearningSettings = {
	exportCompletions: true,
	exportAssignments: true,
	exportCertificates: true,
	trainingCategory: 'iSpring Learn',
	certificateCategory: 'Certificates',
	shareCertificates: false,
	assignmentTable: '',
	assignmentColumns: {
		course: '',
		courseId: '',
		assigned: '',
		due: '',
		completed: '',
		status: '',
		progress: '',
		score: '',
		link: '',
	},
	employeeIdField: '',
	emailFrom: 'workEmail',
	courses: [],
	includeLeavers: true,
};

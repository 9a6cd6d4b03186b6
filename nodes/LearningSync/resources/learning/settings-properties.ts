import type { INodeProperties } from 'n8n-workflow';
import { commonOptions, inAlphabeticalOrder } from '../../shared/common-options';

/** What every operation on learning asks for first. */
export const mainProperties: INodeProperties[] = [
	{
		displayName: 'Export Completions',
		name: 'exportCompletions',
		type: 'boolean',
		default: true,
		description: 'Whether successful results become training records in BambooHR',
	},
	{
		displayName: 'Export Assignments',
		name: 'exportAssignments',
		type: 'boolean',
		default: true,
		description:
			'Whether open assignments become rows of the Assignment Table. Without a table only the training type of the course is made, and one warning says how many assignments were not written.',
	},
	{
		displayName: 'Export Certificates',
		name: 'exportCertificates',
		type: 'boolean',
		default: true,
		description: 'Whether certificates become files of their employees in BambooHR',
	},
];

const alias = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. customCourse',
	description,
});

const assignmentColumns: INodeProperties = {
	displayName: 'Assignment Columns',
	name: 'assignmentColumns',
	type: 'collection',
	placeholder: 'Add column',
	default: {},
	description: 'The aliases of the columns of the assignment table. Columns left out are not written.',
	options: [
		alias('Assigned', 'assigned', 'Date column: when the course was assigned'),
		alias('Completed', 'completed', 'Date column: when it was completed'),
		alias('Course', 'course', 'Text column: title of the course'),
		alias('Course ID', 'courseId', 'Text column that a row is found by. Needed.'),
		alias('Due', 'due', 'Date column: until when it is due'),
		alias('Link', 'link', 'Text column: where the course is looked at'),
		alias('Progress', 'progress', 'Number column: percent done'),
		alias('Score', 'score', 'Number column: points, 0 to 100'),
		alias('Status', 'status', 'Text column: such as not_started, in_progress, passed'),
	],
};

const options: INodeProperties[] = inAlphabeticalOrder([
	...commonOptions,
	assignmentColumns,
	{
		displayName: 'Assignment Table',
		name: 'assignmentTable',
		type: 'string',
		default: '',
		placeholder: 'e.g. customLearning',
		description:
			'Alias of a custom table of BambooHR for assignments. Create the table in the settings of BambooHR first.',
	},
	{
		displayName: 'Certificate Category',
		name: 'certificateCategory',
		type: 'string',
		default: 'Certificates',
		description: 'The category of employee files for certificates. It is made if there is none.',
	},
	{
		displayName: 'Course Names or IDs',
		name: 'courses',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getCourses' },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: 'Only these courses are exported. Empty = all courses.',
	},
	{
		displayName: 'Include Leavers',
		name: 'includeLeavers',
		type: 'boolean',
		default: true,
		description: 'Whether results of people who have left are exported, too',
	},
	{
		displayName: 'Share Certificates',
		name: 'shareCertificates',
		type: 'boolean',
		default: false,
		description: 'Whether employees may see their certificates in BambooHR',
	},
	{
		displayName: 'Since',
		name: 'since',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-01-31T06:00:00Z',
		description:
			'Look only at what was completed or assigned after this time: the nextSince of the last successful run. Empty = everything.',
	},
	{
		displayName: 'Training Category',
		name: 'trainingCategory',
		type: 'string',
		default: 'iSpring Learn',
		description: 'The category of the training types that are made for courses. It is made if there is none.',
	},
]);

/** The options collection of an operation. */
export function optionsCollection(without: string[] = []): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: options.filter(({ name }) => !without.includes(name)),
	};
}

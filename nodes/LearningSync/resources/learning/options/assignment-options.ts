import type { z } from 'zod/v3';
import { assignmentColumnsShape, learningSettingsShape } from '../../../../../src/learning/settings';
import { inCollection } from '../../../shared/options/collections';
import {
	inAlphabeticalOrder,
	option,
	propertiesOf,
	type Option,
	type Panel,
} from '../../../shared/options/option';

const { shape: settings } = learningSettingsShape;

const { shape: columnSettings } = assignmentColumnsShape;

const columns = propertiesOf({
	assigned: column(columnSettings.assigned, 'Date column: when the course was assigned'),
	completed: column(columnSettings.completed, 'Date column: when the course was completed'),
	course: column(columnSettings.course, 'Text column: the title of the course'),
	courseId: column(columnSettings.courseId, 'Text column that identifies the row. Required.'),
	due: column(columnSettings.due, 'Date column: when the course is due'),
	link: column(columnSettings.link, 'Text column: a link to the course'),
	progress: column(columnSettings.progress, 'Number column: the percentage completed'),
	score: column(columnSettings.score, 'Number column: the score in points, from 0 to 100'),
	status: column(columnSettings.status, 'Text column: for example not_started, in_progress, or passed'),
});

function column<Shape extends z.ZodTypeAny>(shape: Shape, description: string): Option<Shape> {
	return option(shape, listOrAlias('searchAssignmentColumns', 'e.g. customCourse', description));
}

/** A table or column of BambooHR, from a list or by alias. */
function listOrAlias(searchListMethod: string, placeholder: string, description: string): Panel {
	return {
		type: 'resourceLocator',
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose…',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: 'By Alias', name: 'id', type: 'string', placeholder },
		],
	};
}

/** Where open assignments are written. */
export const assignmentOptions = inCollection('fields', {
	assignmentTable: option(
		settings.assignmentTable,
		listOrAlias(
			'searchAssignmentTables',
			'e.g. customLearning',
			'The custom BambooHR table for assignments. Create the table in the BambooHR settings first. If empty, no assignments are written.',
		),
	),
	assignmentColumns: option(settings.assignmentColumns, {
		type: 'collection',
		placeholder: 'Add Column',
		description:
			'The columns of the assignment table, from its list or by alias. Columns that you leave out are not written.',
		options: inAlphabeticalOrder(Object.values(columns)),
	}),
});

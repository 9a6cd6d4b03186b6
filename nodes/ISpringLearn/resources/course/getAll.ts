import type { INodeProperties } from 'n8n-workflow';
import { CONTENT_TYPES } from '../../../../src/ispring/learning/content';
import { normalizeKey } from '../../../../src/text/normalize-key';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import { readOptions } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { toItem } from './to-item';
import { filtersCollection } from '../../../shared/collections';

const contentTypesProperty: INodeProperties = {
	displayName: 'Content Types',
	name: 'contentTypes',
	type: 'multiOptions',
	options: [
		{ name: 'Assignment', value: 'Assignment' },
		{ name: 'Audio', value: 'Audio' },
		{ name: 'Book', value: 'Book' },
		{ name: 'Course', value: 'Course' },
		{ name: 'Excel Spreadsheet', value: 'ExcelSpreadsheet' },
		{ name: 'External Course', value: 'ExternalCourse' },
		{ name: 'Image', value: 'Image' },
		{ name: 'Interaction', value: 'Interaction' },
		{ name: 'iSpring Suite Module', value: 'iSpringSuiteModule' },
		{ name: 'Learning Track', value: 'LearningTrack' },
		{ name: 'Link', value: 'Link' },
		{ name: 'Online Quiz', value: 'OnlineQuiz' },
		{ name: 'Page', value: 'Page' },
		{ name: 'PDF Document', value: 'PDFDocument' },
		{ name: 'PowerPoint Presentation', value: 'PowerPointPresentation' },
		{ name: 'Quiz', value: 'Quiz' },
		{ name: 'Role-Play', value: 'RolePlay' },
		{ name: 'SCORM', value: 'SCORM' },
		{ name: 'Survey', value: 'Survey' },
		{ name: 'Video', value: 'Video' },
		{ name: 'Word Document', value: 'WordDocument' },
	],
	default: [],
	description: 'Only return content of these types. Leave empty for all types.',
};

const titleContainsProperty: INodeProperties = {
	displayName: 'Title Contains',
	name: 'titleContains',
	type: 'string',
	default: '',
	placeholder: 'e.g. safety',
	description: 'Only return content whose title contains this text. Not case-sensitive.',
};

const filtersProperty = filtersCollection([contentTypesProperty, titleContainsProperty]);

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many courses',
	description: 'Retrieve a list of courses and other content, such as learning tracks and quizzes',
	properties: [returnAll, limit, filtersProperty],
	execute,
};

/** Filters here, because one listing serves all items, whatever their filters are. */
async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const filters = parameters.within(filtersProperty);
	const types: string[] = readOptions(filters, contentTypesProperty, CONTENT_TYPES).map(normalizeKey);
	const titlePart = normalizeKey(filters.text(titleContainsProperty));

	const items = await shared.courses.get();
	return items
		.filter(({ type = '' }) => types.length === 0 || types.includes(normalizeKey(type)))
		.filter(({ title }) => normalizeKey(title).includes(titlePart))
		.slice(0, count)
		.map(toItem);
}

import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { nameShape } from '../name-shape';
import { readPages } from '../paging/read-pages';
import { idShape, optionalText, unwrap } from '../shapes';

/**
 * Anything a user can be enrolled in: a course, a learning track, a quiz, a file (docs/apis/ispring-learn.md#content).
 */
export interface ContentItem {
	/** What the rest of the API calls a course ID. */
	id: string;
	title: string;
	subtitle?: string;
	description?: string;
	/** One of `CONTENT_TYPES`, or a newer type. */
	type?: string;
	/** The address at which it is viewed. */
	url?: string;
	addedAt?: string;
	/** The ID of the user who owns it. */
	ownerId?: string;
}

export const CONTENT_TYPES = [
	'Assignment',
	'Audio',
	'Book',
	'Course',
	'ExcelSpreadsheet',
	'ExternalCourse',
	'Image',
	'Interaction',
	'iSpringSuiteModule',
	'LearningTrack',
	'Link',
	'OnlineQuiz',
	'Page',
	'PDFDocument',
	'PowerPointPresentation',
	'Quiz',
	'RolePlay',
	'SCORM',
	'Survey',
	'Video',
	'WordDocument',
] as const;

/** The list of all content items. */
export const CONTENT_LIST = { path: '/contents', key: 'contentItems', idKey: 'contentItemId' };

const filledText = optionalText.transform((text) => text?.trim() || undefined);

const contentShape = z
	.object({
		contentItemId: idShape,
		title: nameShape,
		subtitle: filledText,
		description: filledText,
		contentItemType: filledText,
		// The older name of the type, and the only one that is always present.
		type: filledText,
		viewUrl: filledText,
		addedDate: filledText,
		userId: filledText,
	})
	.transform(
		(row): ContentItem => ({
			id: row.contentItemId,
			title: row.title ?? '',
			subtitle: row.subtitle,
			description: row.description,
			type: row.contentItemType ?? row.type,
			url: row.viewUrl,
			addedAt: row.addedDate,
			ownerId: row.userId,
		}),
	);

/**
 * All content items, each once (docs/apis/ispring-learn.md#content).
 *
 * @throws UnexpectedResponseError when one of them cannot be read
 */
export async function readContent(transport: Transport): Promise<ContentItem[]> {
	const rows = await readPages(transport, CONTENT_LIST);
	const items = rows.map((row) =>
		parseResponse(contentShape, unwrap(row, 'contentItem'), {
			system: 'iSpring Learn',
			request: 'GET /contents',
		}),
	);
	return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** One content item; whether it comes in a wrapper is uncertain (docs/apis/ispring-learn.md#shapes). */
export async function readContentItem(transport: Transport, id: string): Promise<ContentItem> {
	const json = await transport.request({ method: 'GET', path: `/content/${encodeURIComponent(id)}` });
	return parseResponse(contentShape, unwrap(json, 'contentItem'), {
		system: 'iSpring Learn',
		request: 'GET /content/{id}',
	});
}

import { z } from 'zod/v3';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { CONTENT_LIST } from './content';
import { nameShape } from '../name-shape';
import { readPages } from '../paging/read-pages';
import { idShape, optionalText, unwrap } from '../shapes';

export interface Course {
	id: string;
	title: string;
	/** The address at which it is viewed. */
	url?: string;
}

const courseShape = z.object({
	contentItemId: idShape,
	title: nameShape,
	viewUrl: optionalText,
});

/**
 * All content items, since a user can be enrolled in any of them (docs/apis/ispring-learn.md#content). Items without a
 * readable title are left out.
 */
export async function readCourses(transport: Transport): Promise<Course[]> {
	const rows = await readPages(transport, CONTENT_LIST);
	return rows.flatMap((row) => {
		const read = readAs(courseShape, unwrap(row, 'contentItem'));
		if (read?.title === undefined) return [];
		return [{ id: read.contentItemId, title: read.title, ...(read.viewUrl ? { url: read.viewUrl } : {}) }];
	});
}

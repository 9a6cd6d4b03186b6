import { uniqBy } from 'lodash';
import { z } from 'zod/v3';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { CONTENT_LIST } from './content';
import { nameShape } from '../name-shape';
import { readPages } from '../paging/read-pages';
import { idKey } from '../same-id';
import { idShape, optionalText, unwrap } from '../shapes';

export interface Course {
	id: string;
	title: string;
	/** The address at which it is viewed. */
	url?: string;
	/** A learning track, which consists of courses. */
	isTrack?: true;
	/** It no longer exists; the title is from a result, or the ID. */
	isGone?: true;
}

const courseShape = z.object({
	contentItemId: idShape,
	title: nameShape,
	viewUrl: optionalText,
	contentItemType: optionalText,
	// The older name of the type, and the only one that is always present.
	type: optionalText,
});

/**
 * All content items, since a user can be enrolled in any of them (docs/apis/ispring-learn.md#content). Items without a
 * readable title are left out.
 */
export async function readCourses(transport: Transport): Promise<Course[]> {
	const rows = await readPages(transport, CONTENT_LIST);
	const courses = rows.flatMap((row): Course[] => {
		const read = readAs(courseShape, unwrap(row, 'contentItem'));
		if (read?.title === undefined) return [];
		const { contentItemId: id, title, viewUrl, contentItemType, type } = read;
		const isTrack = (contentItemType ?? type)?.trim().toLowerCase() === 'learningtrack';
		return [{ id, title, ...(viewUrl ? { url: viewUrl } : {}), ...(isTrack ? { isTrack } : {}) }];
	});
	// A row may repeat on the next page, and would look like another course of the same title.
	return uniqBy(courses, ({ id }) => idKey(id));
}

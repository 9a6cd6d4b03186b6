import { uniqBy } from 'lodash';
import { RefusedError, UnexpectedResponseError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readContentItem } from '../../ispring/learning/content';
import type { Course } from '../../ispring/learning/courses';
import { idKey } from '../../ispring/same-id';
import { normalizeKey } from '../../text/normalize-key';
import { likeIdOf } from '../rules/like-id';
import type { EnrollmentRule } from '../rules/Rule';

/** What iSpring Learn answers where there is no such item. */
const NOT_FOUND = [400, 404, 410];

/**
 * The courses that rules name by an ID which is not in the list of courses. That list has only originally created items, and
 * leaves out what cannot be read (docs/apis/ispring-learn.md#content): so iSpring Learn is asked for each of them before one
 * counts as gone.
 *
 * @returns nothing for a text that is not written like an ID
 * @throws SyncError when it stays unknown whether a course exists
 */
export async function readMissingCourses(
	transport: Transport,
	rules: readonly EnrollmentRule[],
	catalog: readonly Course[],
): Promise<Course[]> {
	const known = new Set(catalog.flatMap(({ id, title }) => [idKey(id), normalizeKey(title)]));
	const isLikeId = likeIdOf(catalog);
	const texts = uniqBy(
		rules.flatMap(({ courses }) => courses),
		idKey,
	);
	const missing = texts.filter(
		(text) => !known.has(idKey(text)) && !known.has(normalizeKey(text)) && isLikeId(text),
	);
	return await Promise.all(missing.map(async (id) => await readCourse(transport, id.trim())));
}

async function readCourse(transport: Transport, id: string): Promise<Course> {
	const answer = await settle(readContentItem(transport, id));
	if (answer.ok) {
		const { title, type, url } = answer.value;
		const isTrack = type?.toLowerCase() === 'learningtrack';
		return { id, title: title || id, ...(url ? { url } : {}), ...(isTrack ? { isTrack } : {}) };
	}
	const { error } = answer;
	if (error instanceof RefusedError && NOT_FOUND.includes(error.status))
		return { id, title: id, isGone: true };
	// It exists, in whatever shape.
	if (error instanceof UnexpectedResponseError) return { id, title: id };
	throw error;
}

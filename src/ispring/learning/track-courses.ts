import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { extractRows } from '../paging/extract-rows';
import { idKey } from '../same-id';
import { idShape } from '../shapes';

const PATH = '/learning_track/courses';

const rowShape = z.object({ learningTrackId: idShape, courseId: idShape });

/**
 * The IDs of the courses in each learning track (docs/apis/ispring-learn.md#content).
 *
 * @returns by the `idKey` of the track; null for each when the API refuses to tell, or a row is unreadable
 */
export async function readTrackCourses(
	transport: Transport,
	trackIds: readonly string[],
): Promise<Map<string, readonly string[] | null>> {
	if (trackIds.length === 0) return new Map();
	const query = { learningTrackIds: trackIds.join(',') };
	const answer = await settle(transport.request({ method: 'GET', path: PATH, query, isList: true }));
	if (!answer.ok && !(answer.error instanceof RefusedError)) throw answer.error;
	const rows = answer.ok
		? extractRows(answer.value, 'courses', { idKey: 'learningTrackId', isStrict: false })
		: undefined;
	const read = rows?.map((row) => readAs(rowShape, row));
	if (read === undefined || read.includes(undefined)) return new Map(trackIds.map((id) => [idKey(id), null]));
	const coursesOf = (trackId: string) =>
		read.flatMap((row) => (row && idKey(row.learningTrackId) === idKey(trackId) ? [row.courseId] : []));
	return new Map(trackIds.map((id) => [idKey(id), coursesOf(id)]));
}

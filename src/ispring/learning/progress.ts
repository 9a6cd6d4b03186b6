import { omit } from 'lodash';
import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { idFilter } from '../same-id';
import { optionalId } from '../shapes';
import { forEachResultPage, type ResultFilter } from './result-pages';
import { resultShape, type Result } from './results';
import { createSharer } from '../../text/sharer';

/** What is needed of a result to know how far a learner has got. */
export interface Progress
	extends Pick<
		Result,
		| 'userId'
		| 'courseId'
		| 'courseTitle'
		| 'enrollmentId'
		| 'accessDate'
		| 'completionDate'
		| 'status'
		| 'score'
	> {
	/** False only when everything that would tell says that nothing has been done. */
	mayHaveBegun: boolean;
}

/** A result that could not be read, with as much of it as is readable. */
export interface UnreadableProgress {
	enrollmentId?: string;
	userId?: string;
	courseId?: string;
}

export interface ProgressList {
	results: Progress[];
	unreadable: UnreadableProgress[];
}

const idsShape = z.object({ enrollmentId: optionalId, userId: optionalId, courseId: optionalId }).transform(
	({ enrollmentId, userId, courseId }): UnreadableProgress => ({
		...(enrollmentId === undefined ? {} : { enrollmentId }),
		...(userId === undefined ? {} : { userId }),
		...(courseId === undefined ? {} : { courseId }),
	}),
);

const activityShape = z.object({
	progress: z.unknown(),
	timeSpent: z.unknown(),
	viewsCount: z.unknown(),
	awardedScore: z.unknown(),
});

/**
 * What users have done in courses (docs/apis/ispring-learn.md#results). If the API refuses the filter, which a course that no
 * longer exists may cause, all results are read.
 *
 * @param filter the caller has to filter again: the API's filter may be inexact
 * @throws SyncError when the list cannot be read to its end
 */
export async function readProgress(
	transport: Transport,
	{ includeLeavers = false, ...ids }: Partial<Pick<ResultFilter, 'courseIds' | 'userIds' | 'includeLeavers'>>,
): Promise<ProgressList> {
	const filter = { includeLeavers, ...ids };
	const filtered = await settle(readList(transport, filter));
	if (filtered.ok) return filtered.value;
	const { error } = filtered;
	const mayBeFilter = error instanceof RefusedError && [400, 404].includes(error.status);
	if (!mayBeFilter || !filter.courseIds?.length) throw error;
	return await readList(transport, omit(filter, 'courseIds'), idFilter(filter.courseIds));
}

async function readList(
	transport: Transport,
	filter: ResultFilter,
	isWanted: (courseId: string) => boolean = () => true,
): Promise<ProgressList> {
	const found: ProgressList = { results: [], unreadable: [] };
	const share = createSharer();
	await forEachResultPage(transport, filter, (page) => {
		for (const row of page) {
			const result = withoutPlaceholder(readAs(resultShape, row));
			if (result && !isWanted(result.courseId)) continue;
			if (result) found.results.push(toProgress(result, row, share));
			else found.unreadable.push(readAs(idsShape, row) ?? {});
		}
	});
	return found;
}

function toProgress(
	{ userId, courseId, courseTitle, enrollmentId, accessDate, completionDate, status, score }: Result,
	row: unknown,
	share: (text: string) => string,
): Progress {
	return {
		userId: share(userId),
		courseId: share(courseId),
		status: share(status),
		mayHaveBegun: mayHaveBegun({ status, completionDate }, row),
		...(courseTitle === undefined ? {} : { courseTitle: share(courseTitle) }),
		...(enrollmentId === undefined ? {} : { enrollmentId }),
		...(accessDate === undefined ? {} : { accessDate: share(accessDate) }),
		...(completionDate === undefined ? {} : { completionDate }),
		...(score === undefined ? {} : { score }),
	};
}

/** An empty date may come as one that no online course was completed on, such as 0001-01-01 or 1970-01-01. */
function withoutPlaceholder(result: Result | undefined): Result | undefined {
	const isPlaceholder = Number(result?.completionDate?.trim().slice(0, 4)) <= 1970;
	return result && isPlaceholder ? omit(result, 'completionDate') : result;
}

function mayHaveBegun(
	{ status, completionDate }: { status: string; completionDate: string | undefined },
	row: unknown,
): boolean {
	if (status !== 'not_started' || completionDate !== undefined) return true;
	const activity = readAs(activityShape, row);
	return activity === undefined || Object.values(activity).some((value) => !isNothing(value));
}

/** A missing value says nothing; one that is not a number may be anything. */
function isNothing(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	return Number(value) === 0 && (typeof value === 'number' || typeof value === 'string');
}

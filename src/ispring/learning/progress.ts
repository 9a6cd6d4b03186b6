import { omit } from 'lodash';
import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { idFilter, idKey } from '../same-id';
import { optionalId } from '../shapes';
import { forEachResultPage, type ResultFilter } from './result-pages';
import { resultRowShape, type Result } from './results';
import { createSharer } from '../../text/sharer';

/** What is needed of a result to know how far a learner has got. */
export interface Progress
	extends Pick<
		Result,
		'userId' | 'courseId' | 'enrollmentId' | 'accessDate' | 'completionDate' | 'status' | 'score'
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

/** A list as it was read. */
export interface ReadProgress extends ProgressList {
	/** The title of each course that results name, by `idKey`: a result keeps that of a course that is gone. */
	titles: Map<string, string>;
}

const progressShape = resultRowShape.pick({
	userId: true,
	courseId: true,
	enrollmentId: true,
	accessDate: true,
	completionDate: true,
	completionStatus: true,
	awardedScore: true,
});

const titleShape = resultRowShape.pick({ courseTitle: true });

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
): Promise<ReadProgress> {
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
): Promise<ReadProgress> {
	const found: ReadProgress = { results: [], unreadable: [], titles: new Map() };
	const share = createSharer();
	await forEachResultPage(transport, filter, (page) => {
		for (const row of page) {
			const result = readAs(progressShape, row);
			if (result && !isWanted(result.courseId)) continue;
			if (result) {
				found.results.push(toProgress(result, row, share));
				addTitle(found.titles, result.courseId, row);
			} else found.unreadable.push(readAs(idsShape, row) ?? {});
		}
	});
	return found;
}

/** All fields always in one literal: of hundreds of thousands, each takes a third less memory. */
function toProgress(
	row: z.output<typeof progressShape>,
	json: unknown,
	share: (text: string) => string,
): Progress {
	const { enrollmentId, accessDate, completionStatus: status, awardedScore } = row;
	const completionDate = withoutPlaceholder(row.completionDate);
	return {
		userId: share(row.userId),
		courseId: share(row.courseId),
		enrollmentId,
		accessDate: accessDate ? share(accessDate) : undefined,
		completionDate,
		status: share(status),
		score: typeof awardedScore === 'number' && Number.isFinite(awardedScore) ? awardedScore : undefined,
		mayHaveBegun: mayHaveBegun({ status, completionDate }, json),
	};
}

/** An empty date may come as one that no online course was completed on, such as 0001-01-01 or 1970-01-01. */
function withoutPlaceholder(date: string | undefined): string | undefined {
	if (!date || Number(date.trim().slice(0, 4)) <= 1970) return undefined;
	return date;
}

function addTitle(titles: ReadProgress['titles'], courseId: string, row: unknown): void {
	const key = idKey(courseId);
	if (titles.has(key)) return;
	const title = readAs(titleShape, row)?.courseTitle;
	if (title) titles.set(key, title);
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

import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { forEachResultPage } from './result-pages';
import { idFilter } from '../same-id';
import type { ResultFilter } from './result-pages';
import { resultShape, type Result } from './results';
import { isWithin } from '../time-range';

const CONTEXT = { system: 'iSpring Learn', request: 'GET /learners/results' } as const;

const rawShape = z.record(z.unknown());

/** A result, parsed and as received. */
export interface ResultRow {
	result: Result;
	raw: Record<string, unknown>;
}

/**
 * The first results that match a filter, each once. Reads no more pages than that takes.
 *
 * @param options.count the maximum number of results
 * @param options.zone the IANA time zone of dates without an offset
 * @returns `lacksTerminated`: see {@link forEachResultPage}
 * @throws UnexpectedResponseError when a row cannot be read
 */
export async function readResultRows(
	transport: Transport,
	filter: ResultFilter,
	{ count, zone }: { count: number; zone: string },
): Promise<{ rows: ResultRow[]; lacksTerminated: boolean }> {
	const matches = matcherFor(filter, zone);
	const found = new Map<string, ResultRow>();
	const collect = (page: readonly unknown[]) => {
		for (const row of page) {
			const raw = parseResponse(rawShape, row, CONTEXT);
			const result = parseResponse(resultShape, row, CONTEXT);
			if (matches(result)) found.set(rowKey({ result, raw }), { result, raw });
		}
		return found.size >= count;
	};
	const { lacksTerminated } = await forEachResultPage(transport, filter, collect);
	return { rows: [...found.values()].slice(0, count), lacksTerminated };
}

/** Pages may repeat rows, and an enrollment in a learning track may have a result per course. */
function rowKey({ result: { userId, courseId, enrollmentId }, raw }: ResultRow): string {
	return JSON.stringify([userId, courseId, enrollmentId ?? raw]);
}

/**
 * Filters again, because the API's filter may be inexact or ignore unknown parameters. Rows contain neither departments
 * nor the status of users, so those filters are left to the API.
 */
function matcherFor(filter: ResultFilter, zone: string): (result: Result) => boolean {
	const isWantedUser = idFilter(filter.userIds);
	const isWantedCourse = idFilter(filter.courseIds);
	const { statuses = [] } = filter;
	const completed = { from: filter.completedSince, before: filter.completedBefore };
	return (result) =>
		isWantedUser(result.userId) &&
		isWantedCourse(result.courseId) &&
		(statuses.length === 0 || statuses.includes(result.status)) &&
		isWithin(result.completionDate, completed, zone) &&
		isWithin(result.accessDate, { from: filter.assignedSince }, zone) &&
		isWithin(result.dueDate, { before: filter.dueBefore }, zone);
}

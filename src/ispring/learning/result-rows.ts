import { z } from 'zod/v3';
import { readAnswer } from '../../http/read-answer';
import type { Transport } from '../../http/types';
import { forEachResultPage } from './result-pages';
import type { ResultFilter } from './result-pages';
import { resultShape, type Result } from './results';
import { isWithin } from '../time-range';

const ASKED = { system: 'iSpring Learn', request: 'GET /learners/results' } as const;

/** A result, and what the API gave. */
export interface ResultRow {
	result: Result;
	raw: Record<string, unknown>;
}

/**
 * The first results that a filter lets through, each once. No more pages are read than that takes.
 *
 * @param zone in which dates without an offset are meant
 * @throws UnexpectedAnswerError for a row that cannot be read
 */
export async function readResultRows(
	transport: Transport,
	filter: ResultFilter,
	{ count, zone }: { count: number; zone: string },
): Promise<{ rows: ResultRow[]; lacksEnded: boolean }> {
	const found = new Map<string, ResultRow>();
	const isEnough = (page: readonly unknown[]) => {
		for (const row of page) {
			const raw = readAnswer(z.record(z.unknown()), row, ASKED);
			const result = readAnswer(resultShape, row, ASKED);
			if (letsThrough(filter, result, zone)) found.set(keyOf({ result, raw }), { result, raw });
		}
		return found.size >= count;
	};
	const { lacksEnded } = await forEachResultPage(transport, filter, isEnough);
	return { rows: [...found.values()].slice(0, count), lacksEnded };
}

/** Pages may repeat rows. An enrollment in a learning track may stand for several courses. */
function keyOf({ result: { userId, courseId, enrollmentId }, raw }: ResultRow): string {
	return JSON.stringify([userId, courseId, enrollmentId ?? raw]);
}

/**
 * The filter once more, since the API's may be loose or may not know a spelling. Departments and leavers do not show
 * in a row: there the API is believed.
 */
function letsThrough(filter: ResultFilter, result: Result, zone: string): boolean {
	const { userIds, courseIds, statuses } = filter;
	const completed = { from: filter.completedSince, before: filter.completedBefore };
	return (
		isOneOf(userIds, result.userId) &&
		isOneOf(courseIds, result.courseId) &&
		isOneOf(statuses, result.status) &&
		isWithin(result.completionDate, completed, zone) &&
		isWithin(result.accessDate, { from: filter.assignedSince }, zone) &&
		isWithin(result.dueDate, { before: filter.dueBefore }, zone)
	);
}

function isOneOf(wanted: readonly string[] = [], value: string): boolean {
	return wanted.length === 0 || wanted.includes(value.toLowerCase());
}

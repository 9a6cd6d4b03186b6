import { z } from 'zod';
import type { QueryValue, Transport } from '../http/types';
import { readPages } from './read-pages';
import { idShape, optionalText } from './shapes';

/** The learner finished, and well (fact sheet 6.1). */
export const SUCCESSFUL = ['complete', 'passed', 'accepted'];

/** Where somebody stands in a course. */
export interface Result {
	userId: string;
	courseId: string;
	courseTitle?: string;
	/** Missing for content taken without an enrollment. */
	enrollmentId?: string;
	accessDate?: string;
	dueDate?: string;
	completionDate?: string;
	/** `not_started`, `in_progress`, `pending`, `complete`, `passed`, `accepted`, `incomplete`, `failed`, `declined`. */
	status: string;
	/** 0 to 100. */
	score?: number;
	passingScore?: number;
	progressPercent?: number;
	timeSpentSeconds?: number;
}

const optionalNumber = z
	.union([z.number(), z.string().trim().min(1).transform(Number).pipe(z.number())])
	.nullish()
	.catch(null);

const resultShape = z.object({
	userId: idShape,
	courseId: idShape,
	courseTitle: optionalText,
	enrollmentId: optionalText,
	accessDate: optionalText,
	dueDate: optionalText,
	completionDate: optionalText,
	completionStatus: z.string().transform((status) => status.trim().toLowerCase()),
	awardedScore: optionalNumber,
	passingScore: optionalNumber,
	progress: optionalNumber,
	timeSpent: optionalNumber,
});

export interface ResultFilter {
	/** The API leaves out everybody who is not active unless their statuses are asked for. */
	includeLeavers: boolean;
	/** ISO 8601. */
	completedSince?: string;
	/** ISO 8601. */
	assignedSince?: string;
}

export interface ResultList {
	results: Result[];
	/** How many rows could not be read: each is somebody's, and stands for nothing else. */
	unreadable: number;
}

/** Learning results (fact sheet 6.1), to the end of the list. */
export async function readResults(transport: Transport, filter: ResultFilter): Promise<ResultList> {
	const query: Record<string, QueryValue> = {
		...(filter.includeLeavers ? { userStatuses: ['1', '3', '5'] } : {}),
		'completionDate[startDate]': filter.completedSince,
		'accessDate[startDate]': filter.assignedSince,
	};
	const list = { path: '/learners/results', key: 'results', idKey: 'enrollmentId', query };
	const rows = (await readPages(transport, list)).map((row) => resultShape.safeParse(row));
	const results = rows.flatMap((row) => (row.success ? [toResult(row.data)] : []));
	return { results, unreadable: rows.length - results.length };
}

function toResult(row: z.output<typeof resultShape>): Result {
	return {
		userId: row.userId,
		courseId: row.courseId,
		status: row.completionStatus,
		...(row.courseTitle?.trim() ? { courseTitle: row.courseTitle.trim() } : {}),
		...(row.enrollmentId ? { enrollmentId: row.enrollmentId } : {}),
		...(row.accessDate ? { accessDate: row.accessDate } : {}),
		...(row.dueDate ? { dueDate: row.dueDate } : {}),
		...(row.completionDate ? { completionDate: row.completionDate } : {}),
		...optional('score', row.awardedScore),
		...optional('passingScore', row.passingScore),
		...optional('progressPercent', row.progress),
		...optional('timeSpentSeconds', row.timeSpent),
	};
}

function optional<Name extends string>(
	name: Name,
	value: number | null | undefined,
): Partial<Record<Name, number>> {
	const entry: Partial<Record<Name, number>> = {};
	if (value !== null && value !== undefined && Number.isFinite(value)) entry[name] = value;
	return entry;
}

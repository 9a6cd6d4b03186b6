import { z } from 'zod/v3';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { nameShape } from '../name-shape';
import { forEachResultPage, type ResultFilter } from './result-pages';
import { booleanShape, idShape, optionalId, optionalText } from '../shapes';

/** A user's result in a course. */
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
	/** The due date has passed without completion. */
	isOverdue?: boolean;
}

const optionalNumber = z
	.union([z.number(), z.string().trim().min(1).transform(Number).pipe(z.number())])
	.nullish()
	.catch(null);

export const resultRowShape = z.object({
	userId: idShape,
	courseId: idShape,
	courseTitle: nameShape,
	enrollmentId: optionalId,
	accessDate: optionalText,
	dueDate: optionalText,
	completionDate: optionalText,
	completionStatus: z
		.union([z.string(), z.number()])
		.transform((status) => String(status).trim().toLowerCase()),
	awardedScore: optionalNumber,
	passingScore: optionalNumber,
	progress: optionalNumber,
	timeSpent: optionalNumber,
	isOverdue: booleanShape.optional().catch(undefined),
});

/** Parses one row of the list. */
export const resultShape = resultRowShape.transform(toResult);

export interface ResultList {
	results: Result[];
	/** The number of unreadable rows; each is a result of some user. */
	unreadable: number;
	/** Results of users whose employment has ended may be missing; see {@link forEachResultPage}. */
	lacksTerminated?: boolean;
}

/** All learning results that match a filter (docs/apis/ispring-learn.md#results). Unreadable rows are counted. */
export async function readResults(transport: Transport, filter: ResultFilter): Promise<ResultList> {
	const found: ResultList = { results: [], unreadable: 0 };
	const { lacksTerminated } = await forEachResultPage(transport, filter, (page) => {
		for (const row of page) {
			const result = readAs(resultShape, row);
			if (result) found.results.push(result);
			else found.unreadable += 1;
		}
	});
	return lacksTerminated ? { ...found, lacksTerminated } : found;
}

function toResult(row: z.output<typeof resultRowShape>): Result {
	return {
		userId: row.userId,
		courseId: row.courseId,
		status: row.completionStatus,
		...(row.courseTitle ? { courseTitle: row.courseTitle } : {}),
		...(row.enrollmentId ? { enrollmentId: row.enrollmentId } : {}),
		...(row.accessDate ? { accessDate: row.accessDate } : {}),
		...(row.dueDate ? { dueDate: row.dueDate } : {}),
		...(row.completionDate ? { completionDate: row.completionDate } : {}),
		...optional('score', row.awardedScore),
		...optional('passingScore', row.passingScore),
		...optional('progressPercent', row.progress),
		...optional('timeSpentSeconds', row.timeSpent),
		...(row.isOverdue === undefined ? {} : { isOverdue: row.isOverdue }),
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

import type { z } from 'zod/v3';
import { UnexpectedAnswerError } from '../../errors';
import type { SystemName } from '../../SystemName';

/** Which request an answer is of, as errors show it: `GET /user/{id}`, without ids and filters. */
export interface Asked {
	system: SystemName;
	request: string;
	/** True when the request may have changed something. */
	mayHaveActed?: boolean;
}

/**
 * An answer as the shape has it.
 *
 * @throws UnexpectedAnswerError that names the request and the field that did not fit
 */
export function readAnswer<T extends z.ZodTypeAny>(
	shape: T,
	json: unknown,
	{ system, request, mayHaveActed = false }: Asked,
): z.output<T> {
	const answer = shape.safeParse(json);
	if (answer.success) return answer.data;
	throw new UnexpectedAnswerError(system, request, misfit(answer.error), mayHaveActed);
}

/** What does not fit, in words: `the field "data.3.status" is missing`. Never the value, which is personal data. */
export function misfit(error: z.ZodError): string {
	const { path, isMissing } = deepest(error.issues);
	if (path.length === 0) return 'it has another shape';
	return `the field "${path.map(segment).join('.')}" ${isMissing ? 'is missing' : 'has another shape'}`;
}

interface Misfit {
	path: Array<string | number>;
	isMissing: boolean;
}

/** Where several shapes are possible, the one that fits furthest is the one that was meant. */
function deepest(issues: readonly z.ZodIssue[]): Misfit {
	const misfits = issues.flatMap((issue): Misfit[] => [
		...(issue.code === 'invalid_union' ? issue.unionErrors.map((error) => deepest(error.issues)) : []),
		{ path: issue.path, isMissing: issue.code === 'invalid_type' && issue.received === 'undefined' },
	]);
	return misfits.reduce((best, one) => (one.path.length > best.path.length ? one : best), {
		path: [],
		isMissing: false,
	});
}

/** Keys of a map come from the other side: only what looks like a name or a number is shown. */
function segment(part: string | number): string {
	return /^[\w-]{1,40}$/.test(String(part)) ? String(part) : '…';
}

import type { z } from 'zod/v3';
import { UnexpectedResponseError } from '../../errors';
import type { SystemName } from '../../SystemName';

/** Which request an answer is of, as errors show it: `GET /user/{id}`, without ids and filters. */
export interface RequestContext {
	system: SystemName;
	request: string;
	/** True when the request may have changed something. */
	mayHaveActed?: boolean;
}

/**
 * An answer as the shape has it.
 *
 * @throws UnexpectedResponseError that names the request and the field that did not fit
 */
export function parseResponse<T extends z.ZodTypeAny>(
	shape: T,
	json: unknown,
	{ system, request, mayHaveActed = false }: RequestContext,
): z.output<T> {
	const answer = shape.safeParse(json);
	if (answer.success) return answer.data;
	throw new UnexpectedResponseError(system, request, describeMismatch(answer.error), mayHaveActed);
}

/** What does not fit, in words: `the field "data.3.status" is missing`. Never the value, which is personal data. */
export function describeMismatch(error: z.ZodError): string {
	const { path, isMissing } = deepestMismatch(error.issues);
	if (path.length === 0) return 'it has another shape';
	return `the field "${path.map(safePathSegment).join('.')}" ${isMissing ? 'is missing' : 'has another shape'}`;
}

interface Mismatch {
	path: Array<string | number>;
	isMissing: boolean;
}

/** Where several shapes are possible, the one that fits furthest is the one that was meant. */
function deepestMismatch(issues: readonly z.ZodIssue[]): Mismatch {
	const misfits = issues.flatMap((issue): Mismatch[] => [
		...(issue.code === 'invalid_union'
			? issue.unionErrors.map((error) => deepestMismatch(error.issues))
			: []),
		{ path: issue.path, isMissing: issue.code === 'invalid_type' && issue.received === 'undefined' },
	]);
	return misfits.reduce((best, one) => (one.path.length > best.path.length ? one : best), {
		path: [],
		isMissing: false,
	});
}

/** Keys of a map come from the other side: only what looks like a name or a number is shown. */
function safePathSegment(part: string | number): string {
	return /^[\w-]{1,40}$/.test(String(part)) ? String(part) : '…';
}

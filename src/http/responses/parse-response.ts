import type { z } from 'zod/v3';
import { UnexpectedResponseError } from '../../errors';
import type { SystemName } from '../../SystemName';
import { readAs } from '../../shapes/read-as';

/** The request a response belongs to, as errors show it: `GET /user/{id}`, without IDs and filters. */
export interface RequestContext {
	system: SystemName;
	request: string;
	/** Whether the request may have changed something. */
	mayHaveActed?: boolean;
}

/**
 * Validates a response against a zod schema.
 *
 * @returns the output of the schema
 * @throws UnexpectedResponseError that names the request and the field that does not match
 */
export function parseResponse<T extends z.ZodTypeAny>(
	shape: T,
	json: unknown,
	{ system, request, mayHaveActed = false }: RequestContext,
): z.output<T> {
	const read = readAs(shape, json);
	if (read !== undefined) return read;
	const parsed = shape.safeParse(json);
	if (parsed.success) return parsed.data;
	throw new UnexpectedResponseError(system, request, describeMismatch(parsed.error), mayHaveActed);
}

/** Describes what does not match, for example `the field "data.3.status" is missing`. Never the value: it is personal. */
export function describeMismatch(error: z.ZodError): string {
	const { path, isMissing } = deepestMismatch(error.issues);
	if (path.length === 0) return 'it has an unknown format';
	const field = path.map(safePathSegment).join('.');
	return `the field "${field}" ${isMissing ? 'is missing' : 'has an unknown format'}`;
}

interface Mismatch {
	path: Array<string | number>;
	isMissing: boolean;
}

/** Of several possible shapes, the one that matches furthest is the one that was intended. */
function deepestMismatch(issues: readonly z.ZodIssue[]): Mismatch {
	const mismatches = issues.flatMap((issue): Mismatch[] => [
		...(issue.code === 'invalid_union'
			? issue.unionErrors.map((error) => deepestMismatch(error.issues))
			: []),
		{ path: issue.path, isMissing: issue.code === 'invalid_type' && issue.received === 'undefined' },
	]);
	return mismatches.reduce((best, one) => (one.path.length > best.path.length ? one : best), {
		path: [],
		isMissing: false,
	});
}

/** The other system chooses the keys of a map: only what looks like a name or a number is shown. */
function safePathSegment(part: string | number): string {
	return /^[\w-]{1,40}$/.test(String(part)) ? String(part) : '…';
}

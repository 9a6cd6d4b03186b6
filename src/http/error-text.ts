import { z } from 'zod/v3';
import type { HttpAnswer } from './types';

/**
 * BambooHR explains itself in a header, spelt right and also with three s, and some of its older endpoints in a
 * third one (fact sheet 1.7). The request id helps its support.
 */
const BAMBOOHR_HEADERS = ['x-bamboohr-error-message', 'x-bamboohr-error-messsage', 'x-bamboohr-message'];
const REQUEST_ID_HEADERS = ['x-request-id', 'x-bamboohr-request-id', 'request-id'];

const text = z.string().min(1);
const bodyShapes = z.union([
	z.object({ message: text }).transform((body) => body.message),
	z.object({ error: z.object({ message: text }) }).transform((body) => body.error.message),
	z.object({ error: text }).transform((body) => body.error),
	z.object({ errors: z.object({ error: text }) }).transform((body) => body.errors.error),
	z
		.object({ errors: z.array(z.object({ error: text })).nonempty() })
		.transform((body) => body.errors[0].error),
	z.object({ detail: text }).transform((body) => body.detail),
	z.object({ title: text }).transform((body) => body.title),
]);

/** What a refusal says about itself: JSON of either vendor, plain text, or a header. Not yet safe to show. */
export function errorText(answer: HttpAnswer): string | undefined {
	const header = BAMBOOHR_HEADERS.map((name) => answer.headers[name]).find((value) => value);
	if (header !== undefined) return header;
	try {
		return bodyShapes.safeParse(JSON.parse(answer.text)).data;
	} catch {
		return answer.text;
	}
}

export function requestId(answer: HttpAnswer): string | undefined {
	return REQUEST_ID_HEADERS.map((name) => answer.headers[name]).find((value) => value);
}

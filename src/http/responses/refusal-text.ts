import type { HttpResponse } from '../types';
import { extractErrorMessage } from './error-message';
import { parseMarkup } from './parse-markup';

/**
 * BambooHR gives its reason in a header, spelled correctly and also with three s, and some older endpoints use a third
 * one (docs/apis/bamboohr.md#errors).
 */
const BAMBOOHR_HEADERS = ['x-bamboohr-error-message', 'x-bamboohr-error-messsage', 'x-bamboohr-message'];
/** The ID by which BambooHR's support finds a request. */
const REQUEST_ID_HEADERS = ['x-request-id', 'x-bamboohr-request-id', 'request-id'];

/** Far more than an error message needs; of a longer body only the beginning is read. */
const READ_LENGTH = 100_000;

/**
 * The reason a refusal gives: a header, JSON of either vendor, XML, the title of a web page, or plain text.
 *
 * @returns text that is not safe to show yet (see `masking/safe-text.ts`); undefined when there is no reason
 */
export function refusalText(response: HttpResponse): string | undefined {
	const header = BAMBOOHR_HEADERS.map((name) => response.headers[name]).find((value) => value);
	if (header !== undefined) return withoutRepetition(header);
	const text = response.text.trim();
	if (text.startsWith('<')) return extractErrorMessage(parseMarkup(text.slice(0, READ_LENGTH)));
	try {
		const json: unknown = JSON.parse(text);
		return extractErrorMessage(json);
	} catch {
		return response.text;
	}
}

/** The request ID in the headers of a response; undefined when there is none. */
export function requestId(response: HttpResponse): string | undefined {
	return REQUEST_ID_HEADERS.map((name) => response.headers[name]).find((value) => value);
}

/** A header that is sent twice arrives as one, joined by a comma: `Duplicate email, Duplicate email`. */
function withoutRepetition(header: string): string {
	const half = header.slice(0, (header.length - 2) / 2);
	return header === `${half}, ${half}` ? half : header;
}

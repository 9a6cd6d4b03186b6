import { extractErrorMessage } from './error-message';
import type { HttpResponse } from '../types';
import { parseMarkup } from './parse-markup';

/**
 * BambooHR explains itself in a header, spelt right and also with three s, and some of its older endpoints in a
 * third one (docs/apis/bamboohr.md#errors). The request id helps its support.
 */
const BAMBOOHR_HEADERS = ['x-bamboohr-error-message', 'x-bamboohr-error-messsage', 'x-bamboohr-message'];
const REQUEST_ID_HEADERS = ['x-request-id', 'x-bamboohr-request-id', 'request-id'];

/** Far more than a refusal has to say; a longer answer is a page, of which only the beginning is looked at. */
const READ_LENGTH = 100_000;

/**
 * What a refusal says about itself: a header, JSON of either vendor, XML, the title of a page, or plain text. Not yet
 * safe to show.
 */
export function refusalText(answer: HttpResponse): string | undefined {
	const header = BAMBOOHR_HEADERS.map((name) => answer.headers[name]).find((value) => value);
	if (header !== undefined) return withoutRepetition(header);
	const text = answer.text.trim();
	if (text.startsWith('<')) return extractErrorMessage(parseMarkup(text.slice(0, READ_LENGTH)));
	try {
		const json: unknown = JSON.parse(text);
		return extractErrorMessage(json);
	} catch {
		return answer.text;
	}
}

export function requestId(answer: HttpResponse): string | undefined {
	return REQUEST_ID_HEADERS.map((name) => answer.headers[name]).find((value) => value);
}

/** A header that is sent twice comes as one, with a comma between: `Duplicate email, Duplicate email`. */
function withoutRepetition(header: string): string {
	const half = header.slice(0, (header.length - 2) / 2);
	return header === `${half}, ${half}` ? half : header;
}

import { isHtmlPage } from './parse-markup';

/** An element that only errors have, even when the status is that of a success. */
const ERROR_ELEMENT = /<(?:[\w.-]+:)?(?:code|message|errors?|fault)\b/i;

/**
 * Whether the body of a successful write confirms the success although it is not JSON: a bare ID, "OK", or XML such as
 * `<response/>`. False for a proxy's web page, an error, or truncated JSON: then the outcome is unknown.
 */
export function isPlainSuccess(text: string): boolean {
	if (text.startsWith('<')) return !isHtmlPage(text) && !ERROR_ELEMENT.test(text);
	return !/^[{["]/.test(text);
}

import { isHtmlPage } from './parse-markup';

/** What an error has, also one that comes with the status of a success. */
const ERROR = /<(?:[\w.-]+:)?(?:code|message|errors?|fault)\b/i;

/**
 * Whether the answer to a change, which came with the status of a success, says no more than that although it is no
 * JSON: a bare ID, "OK", or XML such as `<response/>`. Not a page of a proxy, an error, or JSON that broke off: then
 * nobody knows whether anything happened.
 */
export function isPlainSuccess(text: string): boolean {
	if (text.startsWith('<')) return !isHtmlPage(text) && !ERROR.test(text);
	return !/^[{["]/.test(text);
}

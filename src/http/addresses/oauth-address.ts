import { BAMBOOHR_ADDRESS, DNS_LABEL, GATEWAY_PATH } from './base-url';

/** What `bambooHrBaseUrl` accepts: https, or http on this machine, without a user name, a query, or a fragment. */
const BASE_URL =
	/^(?:https:\/\/[^/\\?#@\s]+|http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?)(?:\/[^?#\s]*)?$/i;

/** n8n refuses to connect to it: "OAuth url is not a valid URL". */
const INVALID = 'invalid Subdomain or Base URL';

/**
 * An address of the sign-in, as an expression: n8n takes the addresses of an OAuth 2 credential from its fields, and runs
 * no code of the credential before it sends the Client Secret there. It follows the rules of `bambooHrBaseUrl`, so that
 * the secret goes to the company's own host or to a valid Base URL only.
 *
 * A gateway has no sign-in of its own (docs/apis/bamboohr.md#oauth-2).
 *
 * @param path such as `/token.php`
 */
export function signInAddress(path: string): string {
	const label = `($self["subdomain"] || "").trim().replace(${String(BAMBOOHR_ADDRESS)}, "$1").toLowerCase()`;
	const entered = '($self["baseUrl"] || "").trim()';
	const base = `${entered}.replace(/\\/+$/, "")`;
	const company = `"https://" + ${label} + ".bamboohr.com${path}"`;
	const hasNoBase = `${entered} === "" || ${String(GATEWAY_PATH)}.test(${base})`;
	const chosen = `${String(BASE_URL)}.test(${entered}) ? ${base} + "${path}" : "${INVALID}"`;
	return `={{ !${String(DNS_LABEL)}.test(${label}) ? "${INVALID}" : ${hasNoBase} ? ${company} : ${chosen} }}`;
}

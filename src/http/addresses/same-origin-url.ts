import { trimEnd } from 'lodash';

/** Includes `//host/path`, which inherits only the scheme, and its variants with backslashes. */
const ABSOLUTE_URL = /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i;

/**
 * Resolves the URL of a request and makes sure that it has the origin of the credential: the secrets must not go to any
 * other host, whatever a node, an expression or a response put into the URL.
 *
 * @param request `url` is absolute, or a path relative to `baseURL`, or else to `ownBase`
 * @param ownBase the base URL of the credential
 * @throws an Error when scheme, host or port differ from `ownBase`
 */
export function sameOriginUrl(request: { url: string; baseURL?: string }, ownBase: string): string {
	const base = baseWithoutVersion(request.url, trimEnd(request.baseURL ?? ownBase, '/'));
	const slash = request.url === '' || /^[/?]/.test(request.url) ? '' : '/';
	const absolute = ABSOLUTE_URL.test(request.url) ? request.url : `${base}${slash}${request.url}`;
	const own = new URL(ownBase);
	const target = URL.canParse(absolute, ownBase) ? new URL(absolute, ownBase) : undefined;
	if (target?.origin !== own.origin) {
		throw new Error(
			`This credential is only for ${own.origin}, so the request to ${target?.origin ?? 'an invalid address'} was not sent. Use a URL on that host or another credential.`,
		);
	}
	return target.href;
}

/**
 * Removes the version from the base when the path has its own: one endpoint of iSpring Learn is under `/api/v2` even when
 * all others are under `/api/v3` (docs/apis/ispring-learn.md#user-search).
 */
function baseWithoutVersion(url: string, base: string): string {
	return /^\/api\/v\d+\//.test(url) ? base.replace(/\/api\/v\d+$/, '') : base;
}

import { trimEnd } from 'lodash';

/** Also `//host/path`, which takes over the scheme only, and its backslash forms. */
const ABSOLUTE_URL = /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i;

/**
 * The one address that a request means, and only if it belongs to the credential: the secret must not go to any
 * other host, whatever a node, an expression or an answer put into the URL.
 *
 * @param request `url` absolute, or a path that goes behind `baseURL`, or without that behind `ownBase`
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
			`This credential is only for ${own.origin}: the request to ${target?.origin ?? 'an unreadable address'} was not sent. Use a URL of that host, or another credential.`,
		);
	}
	return target.href;
}

/**
 * The base without its version where a path brings its own: one call of iSpring Learn is under `/api/v2` even where all
 * others are under `/api/v3` (docs/apis/ispring-learn.md#user-search).
 */
function baseWithoutVersion(url: string, base: string): string {
	return /^\/api\/v\d+\//.test(url) ? base.replace(/\/api\/v\d+$/, '') : base;
}

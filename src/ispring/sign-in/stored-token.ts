/** What an access token is valid for: the account, identified by its URL and API key. */
export interface TokenScope {
	tokenUrl: string;
	clientId: string;
}

/** Tokens contain no spaces (RFC 6750, 2.1), so everything after the first space is ours. */
const SEPARATOR = ' ';

/**
 * A token as the credential stores it: followed by its scope. n8n requests a new token only when there is none or it is
 * refused, and the URL or the key may change before that.
 */
export function packToken(token: string, { tokenUrl, clientId }: TokenScope): string {
	return [token, tokenUrl, clientId].join(SEPARATOR);
}

/** The token without its scope. */
export function unpackToken(stored: string): string {
	return stored.split(SEPARATOR, 1)[0] ?? '';
}

/** Whether a token was issued for another URL or key. Older versions of this package did not store the scope. */
export function isTokenOfOtherScope(stored: string, use: TokenScope): boolean {
	return stored.includes(SEPARATOR) && stored !== packToken(unpackToken(stored), use);
}

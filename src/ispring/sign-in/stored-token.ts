/** What an access token is good for: it carries the account, which its address and key stand for. */
export interface TokenScope {
	tokenUrl: string;
	clientId: string;
}

/** Tokens have no blanks (RFC 6750, 2.1), so what follows the first one is ours. */
const SEPARATOR = ' ';

/**
 * A token as the credential keeps it: with what it is for behind it. n8n asks for a new one only when there is none or
 * when it is refused, and somebody may change the address or the key before that.
 */
export function packToken(token: string, { tokenUrl, clientId }: TokenScope): string {
	return [token, tokenUrl, clientId].join(SEPARATOR);
}

/** The token alone. */
export function unpackToken(stored: string): string {
	return stored.split(SEPARATOR, 1)[0] ?? '';
}

/** Whether a token was fetched for another address or key. Older versions of this package did not write down which. */
export function isTokenOfOtherScope(stored: string, use: TokenScope): boolean {
	return stored.includes(SEPARATOR) && stored !== packToken(unpackToken(stored), use);
}

/**
 * Network and file error codes in words. n8n looks for the first sixteen in the message of every node error and replaces
 * the message with its own, which does not name the system (`COMMON_ERRORS` in n8n-workflow's `node.error`, spelled as
 * there). The others are codes that a connection can fail with.
 */
export const ERROR_CODES: Record<string, string> = {
	ECONNREFUSED: 'connection refused',
	ECONNRESET: 'connection reset',
	ENOTFOUND: 'host not found',
	ETIMEDOUT: 'timed out',
	ERRADDRINUSE: 'address already in use',
	EADDRNOTAVAIL: 'address not available',
	ECONNABORTED: 'connection aborted',
	EHOSTUNREACH: 'host unreachable',
	EAI_AGAIN: 'name lookup failed temporarily',
	ENOENT: 'no such file',
	EISDIR: 'is a folder',
	ENOTDIR: 'not a folder',
	EACCES: 'access denied',
	EEXIST: 'already exists',
	EPERM: 'not permitted',
	GETADDRINFO: 'name lookup',
	EADDRINUSE: 'address already in use',
	ENETUNREACH: 'network unreachable',
	EPIPE: 'connection closed',
};

/** Matches codes as whole words: the same letters inside another word, such as "FreeAccess", are somebody's text. */
const CODE = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${Object.keys(ERROR_CODES).join('|')})(?![\\p{L}\\p{N}])`,
	'giu',
);

/** Replaces error codes in a text with words. */
export function withoutErrorCodes(text: string): string {
	return text.replace(CODE, (code) => ERROR_CODES[code.toUpperCase()] ?? code);
}

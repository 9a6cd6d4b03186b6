import { z } from 'zod/v3';
import { withoutErrorCodes } from '../../errors';

/** Only the short code of a network error is used: its message may contain the address with the query. */
const withCode = z.object({ code: z.string().min(1) });

/** What n8n's HTTP library reports when a request is aborted, as our own time limit does. */
const ABORTED = 'ERR_CANCELED';

const DESCRIPTIONS: Record<string, string> = {
	ECONNREFUSED: 'nothing answers at this address',
	ECONNRESET: 'the connection was reset',
	EPIPE: 'the connection was reset',
	ENOTFOUND: 'the host does not exist',
	EAI_AGAIN: 'the host name could not be looked up right now',
	EHOSTUNREACH: 'the host is unreachable',
	ENETUNREACH: 'the host is unreachable',
	ETIMEDOUT: 'the request timed out',
	ERR_BAD_RESPONSE: 'the response was cut off',
};

/**
 * Describes why a request got no usable response.
 *
 * @param error what n8n's request helper threw
 * @param limitMs the time limit of the request in milliseconds
 */
export function describeNetworkError(error: unknown, limitMs: number): string {
	const code = codeOf(error);
	if (code === undefined) return 'the connection was lost';
	if (code === 'ECONNABORTED') return `no response within ${limitMs / 1000} seconds`;
	if (code === ABORTED) return `no complete response within ${limitMs / 1000} seconds`;
	return DESCRIPTIONS[code] ?? `the connection was lost (${withoutErrorCodes(code)})`;
}

/** Whether a request used up its whole time limit, so the next attempt is likely to do the same. */
export function hitTimeLimit(error: unknown): boolean {
	return codeOf(error) === ABORTED;
}

/** Whether no response came in time, according to n8n, its HTTP library or the network. */
export function isTimeout(error: unknown): boolean {
	return [ABORTED, 'ECONNABORTED', 'ETIMEDOUT'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
	return withCode.safeParse(error).data?.code;
}

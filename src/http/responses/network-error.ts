import { z } from 'zod/v3';
import { withoutErrorCodes } from '../../errors';

/** Network errors carry a short code; their long text may hold the address with its query. */
const withCode = z.object({ code: z.string().min(1) });

/** What n8n's HTTP library says when a request was ended before its answer was complete. */
const ABORTED = 'ERR_CANCELED';

const DESCRIPTIONS: Record<string, string> = {
	ECONNREFUSED: 'nothing answers at this address',
	ECONNRESET: 'the connection was cut',
	EPIPE: 'the connection was cut',
	ENOTFOUND: 'there is no such host',
	EAI_AGAIN: 'the name of the host could not be looked up just now',
	EHOSTUNREACH: 'there is no way to this host',
	ENETUNREACH: 'there is no way to this host',
	ETIMEDOUT: 'it took too long',
	ERR_BAD_RESPONSE: 'the answer broke off',
};

/**
 * Why a request got no usable answer, in words.
 *
 * @param limitMs how long it had
 */
export function describeNetworkError(error: unknown, limitMs: number): string {
	const code = withCode.safeParse(error).data?.code;
	if (code === undefined) return 'the connection broke';
	if (code === 'ECONNABORTED') return `no answer within ${limitMs / 1000} seconds`;
	if (code === ABORTED) return `no complete answer within ${limitMs / 1000} seconds`;
	return DESCRIPTIONS[code] ?? `the connection broke (${withoutErrorCodes(code)})`;
}

/** Whether a request used up its time: the next try is likely to do the same. */
export function hitTimeLimit(error: unknown): boolean {
	return withCode.safeParse(error).data?.code === ABORTED;
}

/** Whether no answer came in time, whoever noticed it: n8n, its HTTP library or the network. */
export function isTimeout(error: unknown): boolean {
	const code = withCode.safeParse(error).data?.code ?? '';
	return [ABORTED, 'ECONNABORTED', 'ETIMEDOUT'].includes(code);
}

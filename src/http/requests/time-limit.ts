import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * How long a request may take, in milliseconds, from the moment it sets out to the last byte of its answer. n8n's own
 * `timeout` only ends silence: a server that sends a byte every few seconds would never be given up.
 */
export const REQUEST_LIMIT_MS = 30_000;

/** A page of 1000 users has been seen to take 71 seconds (docs/apis/ispring-learn.md#paging). */
export const LIST_LIMIT_MS = 120_000;

/** Files of 20 MB also have to get through slow lines. */
export const FILE_LIMIT_MS = 120_000;

/** Of one try to sign in. A person waits for the answer when this is the test of a credential. */
export const SIGN_IN_LIMIT_MS = 20_000;

/** No request of ours may take longer; n8n gives the test of a credential five minutes. */
const LONGEST_MS = Math.max(REQUEST_LIMIT_MS, LIST_LIMIT_MS, FILE_LIMIT_MS);

/**
 * The same request with an end: its `timeout` becomes the time for all of it. Called when the request sets out, so that
 * a sign-in before it has its own time.
 */
export function withTimeLimit(request: IHttpRequestOptions): IHttpRequestOptions {
	const limitMs = Math.min(request.timeout ?? REQUEST_LIMIT_MS, LONGEST_MS);
	return { ...request, abortSignal: abortAfter(limitMs, request.abortSignal) };
}

/**
 * Aborts after a time, or with another signal. Not `AbortSignal.any`: under Node.js 20 the signal of a time-out that
 * only goes into that one is collected as garbage and never fires.
 */
export function abortAfter(limitMs: number, stop?: IHttpRequestOptions['abortSignal']): AbortSignal {
	const controller = new AbortController();
	const timeUp = AbortSignal.timeout(limitMs);
	timeUp.addEventListener('abort', () => controller.abort(), { once: true });
	if (stop?.aborted === true) controller.abort();
	else stop?.addEventListener?.('abort', () => controller.abort(), { once: true, signal: timeUp });
	return controller.signal;
}

import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * The time limit of a request in milliseconds, from sending it to the last byte of its response. n8n's own `timeout` only
 * limits silence: a server that sends a byte every few seconds would never time out.
 */
export const REQUEST_LIMIT_MS = 30_000;

/** A page of 1000 users has taken 71 seconds (docs/apis/ispring-learn.md#paging). */
export const LIST_LIMIT_MS = 120_000;

/** Files of 20 MB must get through slow connections, too. */
export const FILE_LIMIT_MS = 120_000;

/** For one attempt to sign in. When a credential is tested, a person is waiting for the result. */
export const SIGN_IN_LIMIT_MS = 20_000;

/** No request may take longer; n8n would allow the test of a credential five minutes. */
const LONGEST_MS = Math.max(REQUEST_LIMIT_MS, LIST_LIMIT_MS, FILE_LIMIT_MS);

/**
 * Makes the `timeout` of a request a limit for the whole request. Call it right before sending, so that a sign-in before
 * it has a time limit of its own.
 */
export function withTimeLimit(request: IHttpRequestOptions): IHttpRequestOptions {
	const limitMs = Math.min(request.timeout ?? REQUEST_LIMIT_MS, LONGEST_MS);
	return { ...request, abortSignal: abortAfter(limitMs, request.abortSignal) };
}

/**
 * A signal that aborts after a time, or with another signal. Not `AbortSignal.any`: in Node.js 20 a time-out signal that
 * is referenced only from there is garbage-collected and never fires.
 */
export function abortAfter(limitMs: number, stop?: IHttpRequestOptions['abortSignal']): AbortSignal {
	const controller = new AbortController();
	const timeUp = AbortSignal.timeout(limitMs);
	const inProgress = abortedWith(stop);
	inProgress.add(controller);
	timeUp.addEventListener(
		'abort',
		() => {
			inProgress.delete(controller);
			controller.abort();
		},
		{ once: true },
	);
	if (stop?.aborted === true) controller.abort();
	return controller.signal;
}

const requestsOf = new WeakMap<object, Set<AbortController>>();

/**
 * The requests that a signal aborts. One listener serves them all: adding one to a signal takes as long as it already has
 * listeners, and these would stay until the time is up, thousands of them in a long run.
 */
function abortedWith(stop: IHttpRequestOptions['abortSignal']): Set<AbortController> {
	const known = stop && requestsOf.get(stop);
	if (known) return known;
	const requests = new Set<AbortController>();
	if (stop) requestsOf.set(stop, requests);
	stop?.addEventListener?.('abort', () => requests.forEach((request) => request.abort()), { once: true });
	return requests;
}

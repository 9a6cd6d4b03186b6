import { SyncError, UnreachableError } from '../../errors';
import { describeNetworkError, hitTimeLimit, isTimeout } from '../responses/network-error';
import type { ResponseFormat } from '../responses/response-formats';
import type { ServerClock } from '../responses/server-clock';
import type { Outcome } from '../retry/run-attempts';
import { settle } from '../settle';
import type { SystemName } from '../../SystemName';
import type { ApiRequest, Clock, HttpRequest, HttpSend } from '../types';
import { isWrite } from './is-write';
import { withQuery } from './query';
import { FILE_LIMIT_MS, LIST_LIMIT_MS, REQUEST_LIMIT_MS } from './time-limit';

/** A request that hit its time limit once may be faster the second time, but hardly the fourth. */
const MAX_SLOW_ATTEMPTS = 2;

export interface Connection {
	system: SystemName;
	send: HttpSend;
	clock: Clock;
	serverClock: ServerClock;
}

/** Sends a request once and reads the response. Never rejects with anything but a programming error. */
export async function sendAttempt<T>(
	request: ApiRequest,
	format: ResponseFormat<T>,
	{ system, send, clock, serverClock }: Connection,
): Promise<Outcome<T>> {
	const httpRequest = toHttpRequest(request, format);
	const outcome = await settle(send(httpRequest));
	if (!outcome.ok) {
		const { error } = outcome;
		// A SyncError is not about this request (sign-in failed, the run was stopped), so a retry would not help.
		if (error instanceof SyncError) return { error, maxAttempts: 1 };
		const reason = describeNetworkError(error, httpRequest.timeoutMs);
		const what = `${request.method} ${request.path}: ${reason}`;
		return {
			error: new UnreachableError(system, what, isWrite(request), isTimeout(error)),
			maxAttempts: hitTimeLimit(error) ? MAX_SLOW_ATTEMPTS : Infinity,
		};
	}
	const response = outcome.value;
	serverClock.observe(response.headers.date, clock.nowMs());
	if (response.status < 200 || response.status >= 300) return { response };
	return format.read(system, request, response);
}

function toHttpRequest(
	{ method, path, query, body, form, isList, acceptsText }: ApiRequest,
	{ accept, isFile }: Pick<ResponseFormat<unknown>, 'accept' | 'isFile'>,
): HttpRequest {
	// Without a charset: BambooHR would read the body of a custom report as XML otherwise.
	const json =
		body === undefined ? undefined : { contentType: 'application/json', bytes: JSON.stringify(body) };
	const content = form ?? json;
	return {
		method,
		path: withQuery(path, query),
		headers: {
			accept: acceptsText ? `${accept}, text/*;q=0.5` : accept,
			...(content ? { 'content-type': content.contentType } : {}),
		},
		...(content ? { body: content.bytes } : {}),
		...(isFile ? { expects: 'bytes' } : {}),
		timeoutMs: form || isFile ? FILE_LIMIT_MS : isList ? LIST_LIMIT_MS : REQUEST_LIMIT_MS,
	};
}

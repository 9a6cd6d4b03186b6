import pLimit from 'p-limit';
import {
	MarkupResponseError,
	RefusedError,
	SyncError,
	UnexpectedResponseError,
	UnreachableError,
} from '../errors';
import { limitDepth } from './responses/limit-depth';
import { refusalText, requestId } from './responses/refusal-text';
import { createGate } from './retry/gate';
import { isTimeout, hitTimeLimit, describeNetworkError } from './responses/network-error';
import { withQuery } from './requests/query';
import { decideRetry } from './retry/retry-policy';
import { safeText, collectTexts } from './masking/safe-text';
import { isPlainSuccess } from './responses/is-plain-success';
import { createServerClock } from './responses/server-clock';
import { settle } from './settle';
import { FILE_LIMIT_MS, LIST_LIMIT_MS, REQUEST_LIMIT_MS } from './requests/time-limit';
import { isTimeoutError } from './retry/is-timeout-error';
import type {
	ApiRequest,
	Clock,
	FetchedFile,
	HttpResponse,
	HttpSend,
	RequestCounts,
	Transport,
} from './types';
import type { SystemName } from '../SystemName';

/**
 * When this many requests in a row end without a usable answer or without sign-in, the others would too: a thousand
 * people are not tried one by one against a system that is gone, nor a key that no longer works until it is locked.
 */
const MAX_FAILURES_IN_A_ROW = 4;

/** A request that used up its time once may do better the second time, but hardly the fourth. */
const MAX_SLOW_TRIES = 2;

/** What says more about the system than about the request. Not 500: that may be one person's record. */
const SYSTEM_IS_AWAY = [401, 429, 502, 503, 504];

export interface TransportOptions {
	system: SystemName;
	send: HttpSend;
	clock: Clock;
	/** Requests under way at the same time. */
	concurrency: number;
	/** The secrets of the credential, read only when a refusal is put into words. */
	secrets?: () => Promise<string[]>;
}

type Outcome<T> =
	| { value: T }
	/** A refusal. */
	| { answer: HttpResponse }
	/** No usable answer. `maxTries`: how often to ask at most; 1 where asking again would bring the same. */
	| { error: SyncError; maxTries: number };

/** What is asked for, and how the answer is read. */
interface Kind<T> {
	accept: string;
	isFile: boolean;
	read(request: ApiRequest, answer: HttpResponse, changes: boolean): Outcome<T>;
}

/** The way to one system: paces, repeats where that is safe, counts, and turns every refusal into a SyncError. */
export function createTransport({ system, send, clock, concurrency, secrets }: TransportOptions): Transport {
	const counts: RequestCounts = { sent: 0, writes: 0, retries: 0, waitedMs: 0 };
	const serverClock = createServerClock();
	const gate = createGate(clock, counts);
	const slots = pLimit(concurrency);
	let signedIn = false;
	let failuresInARow = 0;
	let lastFailure: SyncError | undefined;

	/** What those get that are not sent any more. Nothing of theirs can have happened. */
	function notSent(last: SyncError): SyncError {
		const isAboutAll = ['refused', 'credential', 'stopped'].includes(last.kind) && !last.mayHaveActed;
		if (isAboutAll) return last;
		const what = `no more requests are sent after ${MAX_FAILURES_IN_A_ROW} failures in a row, the last being "${last.message}"`;
		return new UnreachableError(system, what, false);
	}

	async function untilFinal<T>(request: ApiRequest, kind: Kind<T>): Promise<T> {
		const changes = request.method !== 'GET' && request.readOnly !== true;
		const repeatable = !changes || request.repeatable === true;
		let mayBeExpired = system === 'iSpring Learn';
		for (let attempt = 1; ; attempt++) {
			await gate.pass();
			if (lastFailure !== undefined && failuresInARow >= MAX_FAILURES_IN_A_ROW) throw notSent(lastFailure);
			counts.sent += 1;
			const outcome = await once(request, kind, changes);
			if ('value' in outcome) {
				signedIn = true;
				failuresInARow = 0;
				if (changes) counts.writes += 1;
				return outcome.value;
			}
			const answer = 'answer' in outcome ? outcome.answer : undefined;
			if (request.hasSmallerFallback) {
				const error = 'error' in outcome ? outcome.error : await refusal(request, outcome.answer);
				// Whether the system is away, the request for less will tell.
				if (isTimeoutError(error)) throw error;
			}
			const verdict = decideRetry({
				attempt,
				answer,
				repeatable: repeatable && !('error' in outcome && attempt >= outcome.maxTries),
				nowMs: clock.nowMs(),
				random: clock.random(),
			});
			// n8n renews an expired token by itself. Two requests that renew at the same time can each make the
			// other's token worthless; one more try settles it, and only if this key has worked before.
			const lostTheRace = answer?.status === 401 && signedIn && mayBeExpired;
			if (lostTheRace) mayBeExpired = false;
			if (verdict.is === 'final' && !lostTheRace) {
				const isLost = answer === undefined || SYSTEM_IS_AWAY.includes(answer.status);
				failuresInARow = isLost ? failuresInARow + 1 : 0;
				lastFailure = 'error' in outcome ? outcome.error : await refusal(request, outcome.answer);
				throw lastFailure;
			}
			counts.retries += 1;
			if (verdict.is === 'waitTogether') gate.closeFor(verdict.waitMs);
			if (verdict.is === 'waitAlone') {
				counts.waitedMs += verdict.waitMs;
				await clock.sleep(verdict.waitMs);
			}
		}
	}

	async function once<T>(request: ApiRequest, kind: Kind<T>, changes: boolean): Promise<Outcome<T>> {
		const { method, path, query, body, form, isList, acceptsText } = request;
		const name = `${method} ${path}`;
		// Exactly this, without a charset: BambooHR reads a custom report's body as XML otherwise.
		const json =
			body === undefined ? undefined : { contentType: 'application/json', bytes: JSON.stringify(body) };
		const content = form ?? json;
		const timeoutMs = form || kind.isFile ? FILE_LIMIT_MS : isList ? LIST_LIMIT_MS : REQUEST_LIMIT_MS;
		const outcome = await settle(
			send({
				method,
				path: withQuery(path, query),
				headers: {
					accept: acceptsText ? `${kind.accept}, text/*;q=0.5` : kind.accept,
					...(content ? { 'content-type': content.contentType } : {}),
				},
				...(content ? { body: content.bytes } : {}),
				...(kind.isFile ? { expects: 'bytes' } : {}),
				timeoutMs,
			}),
		);
		if (!outcome.ok) {
			// A SyncError is not about this request (sign-in failed, the run was stopped): nothing to repeat.
			if (outcome.error instanceof SyncError) return { error: outcome.error, maxTries: 1 };
			const what = `${name}: ${describeNetworkError(outcome.error, timeoutMs)}`;
			const maxTries = hitTimeLimit(outcome.error) ? MAX_SLOW_TRIES : Infinity;
			return { error: new UnreachableError(system, what, changes, isTimeout(outcome.error)), maxTries };
		}
		const answer = outcome.value;
		serverClock.observe(answer.headers.date, clock.nowMs());
		if (answer.status < 200 || answer.status >= 300) return { answer };
		return kind.read(request, answer, changes);
	}

	/** Made only when it is thrown: an order to wait must be obeyed before anybody has time to look up secrets. */
	async function refusal(request: ApiRequest, answer: HttpResponse): Promise<RefusedError> {
		const { method, path, query, body, form } = request;
		const sent = [
			...collectTexts(body),
			...collectTexts(query),
			...collectTexts(form?.texts),
			...collectTexts(await secrets?.()),
		];
		const says = safeText(refusalText(answer), sent);
		const id = safeText(requestId(answer), sent);
		return new RefusedError({
			system,
			method,
			path,
			status: answer.status,
			explanation: says,
			requestId: id,
		});
	}

	function readJson(
		{ method, path, expectsJson = true, isRefusal }: ApiRequest,
		answer: HttpResponse,
		changes: boolean,
	): Outcome<unknown> {
		const text = answer.text.trim();
		const name = `${method} ${path}`;
		if (text.startsWith('<')) {
			// What was made is looked up then, as it is after an empty answer.
			if (changes && isPlainSuccess(text)) return { value: null };
			return { error: new MarkupResponseError(system, name, changes), maxTries: 1 };
		}
		if (!expectsJson) return { value: null };
		if (text === '') return { value: null };
		try {
			const json = limitDepth(JSON.parse(text));
			return isRefusal?.(json) ? { answer } : { value: json };
		} catch {
			if (changes && isPlainSuccess(text)) return { value: null };
			const what = `${name}: the answer broke off or is no JSON`;
			return { error: new UnreachableError(system, what, changes), maxTries: Infinity };
		}
	}

	function readFile(
		{ method, path }: ApiRequest,
		{ headers, bytes }: HttpResponse,
		changes: boolean,
	): Outcome<FetchedFile> {
		// A file may be a web page itself: then it comes as an attachment.
		const isHtml = headers['content-type']?.toLowerCase().startsWith('text/html');
		const isPage = isHtml && !headers['content-disposition'];
		if (bytes && !isPage) return { value: { headers, bytes } };
		const what = 'a web page came instead of a file';
		return {
			error: new UnexpectedResponseError(system, `${method} ${path}`, what, changes),
			maxTries: 1,
		};
	}

	const JSON_KIND: Kind<unknown> = { accept: 'application/json', isFile: false, read: readJson };
	const FILE_KIND: Kind<FetchedFile> = { accept: '*/*', isFile: true, read: readFile };

	return {
		system,
		clock,
		serverClock,
		counts,
		capabilities: {},
		request: async (request) => await slots(async () => await untilFinal(request, JSON_KIND)),
		fetchFile: async (path) => await slots(async () => await untilFinal({ method: 'GET', path }, FILE_KIND)),
	};
}

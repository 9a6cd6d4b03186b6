import type { SystemName } from '../SystemName';
import type { MultipartForm } from './requests/multipart';
import type { ServerClock } from './responses/server-clock';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A request as it is sent. `path` starts with a slash and includes the query. */
export interface HttpRequest {
	method: Method;
	path: string;
	headers: Record<string, string>;
	body?: string | Uint8Array;
	/** Absent when the response is read as text. */
	expects?: 'bytes';
	/** For the whole request, to the last byte of its response. */
	timeoutMs: number;
}

/** A response as received, whatever its status. Header names are lower case. */
export interface HttpResponse {
	status: number;
	headers: Record<string, string>;
	text: string;
	/** Instead of `text`, for a successful request that expects bytes. */
	bytes?: Uint8Array;
}

/**
 * Sends one request with the credential added and resolves to any response, including a refusal. Rejects only when no
 * complete response came in time. Never follows redirects, never retries.
 */
export type HttpSend = (request: HttpRequest) => Promise<HttpResponse>;

/** Time and randomness, injected so that tests control them. */
export interface Clock {
	nowMs(): number;
	sleep(waitMs: number): Promise<void>;
	/** At least 0, less than 1. */
	random(): number;
}

export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** A request as the API clients describe it. */
export interface ApiRequest {
	method: Method;
	path: string;
	/** Arrays become repeated `name[]=value` pairs, the format both vendors document. */
	query?: Record<string, QueryValue>;
	body?: unknown;
	/** A form with a file, instead of a body. */
	form?: MultipartForm;
	/** True for a POST that only reads. By default every method but GET is a write. */
	readOnly?: boolean;
	/** True for an idempotent write. Reads always are. */
	repeatable?: boolean;
	/** True for a list or a page of one: it gets more time. */
	isList?: boolean;
	/** True when the caller sends a smaller request after a time-out, so retrying the same one is pointless. */
	hasSmallerFallback?: boolean;
	/** False when the response body does not matter. Default true. */
	expectsJson?: boolean;
	/** True when the response is documented as text: a server that honors `Accept` sends no JSON then. */
	acceptsText?: boolean;
	/** Recognizes a JSON body that is a refusal although the status is that of a success. */
	isRefusal?: (json: unknown) => boolean;
}

/** A file as received. Header names are lower case. */
export interface FetchedFile {
	headers: Record<string, string>;
	bytes: Uint8Array;
}

/** The requests of a run, for the summary. */
export interface RequestCounts {
	sent: number;
	/** Requests that changed something. */
	writes: number;
	retries: number;
	waitedMs: number;
}

/** What a run has found out about an account, so that it is not tried again. */
export interface Capabilities {
	/** The page size that is fast enough; see `ispring/paging/fetch-page.ts`. */
	pageSize?: number;
	/** The newer list of users is not available; see `ispring/users/user-pages.ts`. */
	hasNoUserPages?: boolean;
}

export interface Transport {
	readonly system: SystemName;
	readonly clock: Clock;
	readonly serverClock: ServerClock;
	readonly counts: RequestCounts;
	readonly capabilities: Capabilities;
	/** Resolves to the parsed JSON body, null when it is empty. Rejects with a SyncError. */
	request(request: ApiRequest): Promise<unknown>;
	/** Downloads a file. Rejects with a SyncError. */
	fetchFile(path: string): Promise<FetchedFile>;
}

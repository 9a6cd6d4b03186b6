import type { SystemName } from '../SystemName';
import type { MultipartForm } from './requests/multipart';
import type { ServerClock } from './responses/server-clock';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One request as it goes to the wire. `path` starts with a slash and carries the query. */
export interface HttpRequest {
	method: Method;
	path: string;
	headers: Record<string, string>;
	body?: string | Uint8Array;
	/** Absent for everything that is read as text. */
	expects?: 'bytes';
	/** For the whole request, to the last byte of its answer. */
	timeoutMs: number;
}

/** One answer as it came, whatever its status. Header names are lower case. */
export interface HttpResponse {
	status: number;
	headers: Record<string, string>;
	text: string;
	/** Instead of the text, for a request that expects bytes and was not refused. */
	bytes?: Uint8Array;
}

/**
 * Sends one request with the credential added, and hands back any answer, also a refusal. Rejects only when no
 * complete answer came in time; never follows a redirect, never repeats.
 */
export type HttpSend = (request: HttpRequest) => Promise<HttpResponse>;

/** Time and chance, handed in so that tests own them. */
export interface Clock {
	nowMs(): number;
	sleep(waitMs: number): Promise<void>;
	/** At least 0, less than 1. */
	random(): number;
}

export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** A request in the words of a client. */
export interface ApiRequest {
	method: Method;
	path: string;
	/** Arrays become repeated `name[]=value` pairs, the form both vendors document. */
	query?: Record<string, QueryValue>;
	body?: unknown;
	/** Instead of a body: a form with a file. */
	form?: MultipartForm;
	/** True for a POST that only reads. Default: everything but GET changes something. */
	readOnly?: boolean;
	/** True when doing it twice is the same as doing it once. Default: only reads. */
	repeatable?: boolean;
	/** True for a list, or a page of one, that may be long in the making. */
	isList?: boolean;
	/** True when the caller asks for less after a time-out: then asking for the same again is a waste of time. */
	hasSmallerFallback?: boolean;
	/** False for answers without a body that matters. Default true. */
	expectsJson?: boolean;
	/** True where the answer is documented as text: a server that goes by `Accept` gives no JSON there. */
	acceptsText?: boolean;
	/** True for a JSON body that means no, although the status says yes. */
	isRefusal?: (json: unknown) => boolean;
}

/** A file as it came. Header names are lower case. */
export interface FetchedFile {
	headers: Record<string, string>;
	bytes: Uint8Array;
}

/** What a run cost. Goes into the summary. */
export interface RequestCounts {
	sent: number;
	/** Requests that changed something. */
	writes: number;
	retries: number;
	waitedMs: number;
}

/** What a run has found out about a system, so that it need not find it out again. */
export interface Capabilities {
	/** How many rows of a list come in time; see `askForPage`. */
	pageSize?: number;
	/** The paged list of users is not there; see `forEachUserPage`. */
	hasNoUserPages?: boolean;
}

export interface Transport {
	readonly system: SystemName;
	readonly clock: Clock;
	readonly serverClock: ServerClock;
	readonly counts: RequestCounts;
	readonly capabilities: Capabilities;
	/** Resolves to the parsed JSON body (null when it is empty). Rejects with a SyncError. */
	request(request: ApiRequest): Promise<unknown>;
	/** GETs a file, byte by byte. Rejects with a SyncError. */
	fetchFile(path: string): Promise<FetchedFile>;
}

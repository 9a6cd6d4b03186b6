import type { FastifyRequest } from 'fastify';

/** A request that the simulator received. */
export interface LogEntry {
	/** Counts from 1 since the log was last cleared. */
	n: number;
	method: string;
	/** As it was sent, without the query. */
	path: string;
	query: Record<string, string | string[]>;
	headers: Record<string, string>;
	body: unknown;
	/** 0 = there was no answer. */
	status: number;
	/** Whether the request changed the simulator's state; an update with equal values does not. */
	changed: boolean;
}

declare module 'fastify' {
	interface FastifyRequest {
		/** Null for the pages for browsers, which are not part of the API. */
		entry: LogEntry | null;
	}
}

export function newEntry(request: FastifyRequest<{ Querystring: LogEntry['query'] }>, n: number): LogEntry {
	const headers = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
	return {
		n,
		method: request.method,
		path: request.originalUrl.split('?')[0] ?? '',
		query: { ...request.query },
		headers: Object.fromEntries(headers),
		body: undefined,
		status: 0,
		changed: false,
	};
}

/** Records that this request changed the simulator's state. */
export function markChanged(request: FastifyRequest): void {
	if (request.entry) request.entry.changed = true;
}

import type { FastifyRequest } from 'fastify';

/** One request as the simulator saw it. */
export interface LogEntry {
	/** Counts from 1 since the log was last emptied. */
	n: number;
	method: string;
	/** As it was sent, without the query. */
	path: string;
	query: Record<string, string | string[]>;
	headers: Record<string, string>;
	body: unknown;
	/** 0 = no answer was given. */
	status: number;
	/** The request changed something in the simulator's state: an update with the same values did not. */
	changed: boolean;
}

declare module 'fastify' {
	interface FastifyRequest {
		/** Null for the page that people look at, which is not part of the API. */
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

/** Says that this request changed the simulator's state. */
export function markChanged(request: FastifyRequest): void {
	if (request.entry) request.entry.changed = true;
}

import { fastify } from 'fastify';

export interface SeenRequest {
	method: string;
	/** Path and query. */
	url: string;
	headers: Record<string, string | string[] | undefined>;
	body: string;
}

export interface FakeAnswer {
	status: number;
	headers?: Record<string, string>;
	/** A string is sent unchanged, as HTML; anything else as JSON. */
	body?: unknown;
}

export interface FakeServer {
	url: string;
	log: SeenRequest[];
	close(): Promise<void>;
}

/**
 * A server on loopback with canned answers, for what the simulators do not do: foreign hosts, redirects, pages of other
 * products. The keys are `METHOD /path` without the query; `*` is any other request, by default 404.
 */
export async function fakeServer(
	routes: Record<string, (request: SeenRequest) => FakeAnswer>,
): Promise<FakeServer> {
	const log: SeenRequest[] = [];
	const app = fastify({ forceCloseConnections: true });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	app.all('/*', async ({ method, url, headers, body }, reply) => {
		const request = { method, url, headers, body: typeof body === 'string' ? body : '' };
		log.push(request);
		const route = routes[`${method} ${url.split('?')[0]}`] ?? routes['*'];
		const answer: FakeAnswer = route === undefined ? { status: 404 } : route(request);
		const isText = typeof answer.body === 'string';
		return await reply
			.code(answer.status)
			.headers({
				'content-type': isText ? 'text/html; charset=UTF-8' : 'application/json',
				...answer.headers,
			})
			.send(answer.body === undefined || isText ? answer.body : JSON.stringify(answer.body));
	});
	const url = await app.listen({ port: 0, host: '127.0.0.1' });
	return { url, log, close: async () => await app.close() };
}

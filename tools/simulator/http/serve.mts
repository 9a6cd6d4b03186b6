import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { isPage } from '../pages/routes.mts';
import { FaultCounter } from './faults.mts';
import type { FaultEffect } from './faults.mts';
import { newEntry } from './log.mts';
import type { LogEntry } from './log.mts';
import type { Simulator } from './simulator.mts';

const BODY_LIMIT_BYTES = 30 * 1024 * 1024;

declare module 'fastify' {
	interface FastifyRequest {
		effect: FaultEffect | undefined;
	}
}

/**
 * An HTTP server that logs, delays and disrupts requests according to the simulator object.
 *
 * @param rewriteUrl turns the requested path into the one that the routes use
 */
export function newServer(sim: Simulator, rewriteUrl: (url: string) => string): FastifyInstance {
	const app = Fastify({
		forceCloseConnections: true,
		bodyLimit: BODY_LIMIT_BYTES,
		exposeHeadRoutes: false,
		rewriteUrl: (request) => rewriteUrl(request.url ?? '/'),
	});
	const closing = new AbortController();
	const counter = new FaultCounter();
	sim.close = async () => {
		closing.abort();
		await app.close();
	};
	app.decorateRequest('entry', null);
	app.decorateRequest('effect', undefined);
	readBodies(app);

	app.addHook<{ Querystring: LogEntry['query'] }>('onRequest', async (request, reply) => {
		if (isPage(request.url)) return;
		const entry = newEntry(request, sim.log.length + 1);
		sim.log.push(entry);
		request.entry = entry;
		const effect = counter.take(sim.faults, entry);
		request.effect = effect;
		if (sim.latencyMs > 0) await delay(sim.latencyMs, undefined, { signal: closing.signal }).catch(() => {});
		if (effect?.kind === 'hang') {
			reply.hijack();
		} else if (effect?.kind === 'drip') {
			reply.hijack();
			drip(request.raw.socket, effect.part, effect.everyMs);
		} else if (effect?.kind === 'resetBefore') {
			reply.hijack();
			request.raw.socket.destroy();
		} else if (effect?.kind === 'status') {
			await reply
				.code(effect.status)
				.headers(effect.headers ?? {})
				.send(effect.body ?? '');
		} else if (effect?.kind === 'redirect') {
			await reply.redirect(effect.location);
		} else if (effect?.kind === 'body') {
			await reply.header('content-type', effect.contentType).send(effect.body);
		}
	});
	app.addHook('preHandler', async (request) => {
		if (request.entry) request.entry.body = request.body;
	});
	tellTime(app, sim);
	breakAnswers(app);
	return app;
}

/** The `Date` of an answer comes from the simulator's clock, which can differ from the machine's. */
function tellTime(app: FastifyInstance, sim: Simulator): void {
	app.addHook('onSend', async (_request, reply) => {
		if (sim.sendsDate) reply.header('date', sim.now().toUTCString());
		else reply.raw.sendDate = false;
	});
}

function drip(socket: Socket, part: 'headers' | 'body', everyMs: number): void {
	const headers = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n';
	socket.write(part === 'headers' ? `${headers}x-slow: ` : `${headers}\r\n`);
	const timer = setInterval(() => socket.write(' '), everyMs);
	socket.on('error', () => socket.destroy());
	socket.on('close', () => clearInterval(timer));
}

function breakAnswers(app: FastifyInstance): void {
	app.addHook('onSend', (request, reply, payload, done) => {
		const { entry } = request;
		const kind = request.effect?.kind;
		const whole = Buffer.isBuffer(payload)
			? payload
			: Buffer.from(typeof payload === 'string' ? payload : '');
		if (kind === 'resetAfter' || (kind === 'truncate' && whole.length === 0)) {
			reply.hijack();
			request.raw.socket.destroy();
			return;
		}
		if (entry) entry.status = reply.statusCode;
		if (kind !== 'truncate') {
			done(null, payload);
			return;
		}
		reply.hijack();
		reply.raw.statusCode = reply.statusCode;
		for (const [name, value] of Object.entries(reply.getHeaders())) {
			if (value !== undefined) reply.raw.setHeader(name, value);
		}
		reply.raw.setHeader('content-length', whole.length);
		const half = whole.subarray(0, Math.floor(whole.length / 2));
		reply.raw.write(half, () => request.raw.socket.destroy());
	});
}

/** Parses JSON and accepts an empty body; any other content type reaches the endpoint as text. */
function readBodies(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (_request, body, done) => {
		if (body.trim() === '') return done(null, undefined);
		try {
			done(null, JSON.parse(body));
		} catch {
			done(Object.assign(new Error('The body is not JSON'), { statusCode: 400 }));
		}
	});
	app.addContentTypeParser<string>('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body);
	});
}

/** @throws the system's error (`EADDRINUSE`) when the port is in use */
export async function listen(app: FastifyInstance, sim: Simulator, port: number): Promise<void> {
	await app.listen({ host: '127.0.0.1', port });
	const address = app.server.address();
	sim.port = typeof address === 'object' && address ? address.port : port;
	sim.url = `http://127.0.0.1:${sim.port}`;
}

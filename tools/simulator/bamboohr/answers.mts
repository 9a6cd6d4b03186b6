import type { FastifyReply, FastifyRequest } from 'fastify';
import { toXml } from '../http/xml.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';

/** Older endpoints answer with XML unless JSON is requested. */
export function answerOlder(
	request: FastifyRequest,
	reply: FastifyReply,
	body: unknown,
	root = 'result',
): FastifyReply {
	if (request.headers.accept?.includes('json')) return reply.send(body);
	return reply.type('text/xml; charset=utf-8').send(toXml(body, root));
}

/** An empty answer with its reason in two headers, one of them with a misspelled name. */
export function refuse(reply: FastifyReply, status: number, reason: string): FastifyReply {
	return reply
		.code(status)
		.headers({ 'x-bamboohr-error-message': reason, 'x-bamboohr-error-messsage': reason })
		.send('');
}

const REFUSALS: Record<401 | 403 | 404, string> = {
	401: 'Unauthorized',
	403: 'You do not have access to this resource',
	404: 'Not found',
};

/** Rejects the request when a quirk says so. */
export function isRefused(reply: FastifyReply, status: 401 | 403 | 404 | null): boolean {
	if (status === null) return false;
	refuse(reply, status, REFUSALS[status]);
	return true;
}

/** A success without content, which has the content type HTML. */
export function answerEmpty(reply: FastifyReply, status = 200): FastifyReply {
	return reply.code(status).type('text/html; charset=UTF-8').send('');
}

/** A map, or the form that this account uses for an empty one. */
export function mapOrEmpty(sim: BambooHrSimulator, map: Record<string, unknown>): unknown {
	return Object.keys(map).length === 0 && sim.quirks.emptyAs === '[]' ? [] : map;
}

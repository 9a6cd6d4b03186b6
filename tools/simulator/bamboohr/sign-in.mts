import type { FastifyInstance } from 'fastify';
import { retryAfter } from '../http/throttle.mts';
import { isPage } from '../pages/routes.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { isOAuth, isValidToken } from './oauth.mts';
import { refuse } from './answers.mts';

/**
 * Request ids, the limit of requests, and both sign-ins: Basic authentication, where the key is the user and any password
 * will do, and access tokens of OAuth 2.
 */
export function signIn(app: FastifyInstance, sim: BambooHrSimulator): void {
	let arrived = 0;
	let requests = 0;
	app.addHook('onRequest', async (_request, reply) => {
		reply.header('x-request-id', `sim-request-${++arrived}`);
	});
	app.addHook('preHandler', async (request, reply) => {
		if (isPage(request.url) || isOAuth(request.url)) return;
		const { throttle, lockAfterBadTokens } = sim.quirks;
		if (throttle && ++requests % throttle.every === 0) {
			const wait = retryAfter(throttle, sim.now());
			if (wait !== undefined) reply.header('retry-after', wait);
			return refuse(reply, throttle.status, 'Over rate limit');
		}
		if (lockAfterBadTokens !== null && sim.state.badTokens >= lockAfterBadTokens) {
			return refuse(reply, 403, 'API access is disabled for a while');
		}
		const [scheme, encoded] = (request.headers.authorization ?? '').split(' ');
		const [user] = Buffer.from(encoded ?? '', 'base64')
			.toString('utf8')
			.split(':');
		if (scheme?.toLowerCase() === 'basic' && user === sim.accessToken) return;
		if (scheme?.toLowerCase() === 'bearer' && isValidToken(sim, encoded)) return;
		if (encoded !== undefined) sim.state.badTokens++;
		return refuse(reply, 401, 'Unauthorized: the API key is missing or unknown');
	});
}

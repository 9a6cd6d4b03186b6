import type { FastifyInstance } from 'fastify';
import { retryAfter } from '../http/throttle.mts';
import { propertiesOf } from '../http/values.mts';
import { isPage } from '../pages/routes.mts';
import { ApiError, answer, answerError } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';

const TOKEN_PATH = '/api/v3/token';
const TOKEN_FORM = 'application/x-www-form-urlencoded';

/** Paths without sign-in; a download has its own token. */
const OPEN_PATHS = [TOKEN_PATH, '/download/'];

/**
 * Tokens (docs/apis/ispring-learn.md#sign-in): sent with or without "Bearer", or email and password in the older
 * headers.
 */
export function signIn(app: FastifyInstance, sim: ISpringSimulator): void {
	let requests = 0;
	let tokens = 0;
	app.addHook('preHandler', async (request, reply) => {
		if (isPage(request.url) || OPEN_PATHS.some((path) => request.url.startsWith(path))) return;
		const { throttle } = sim.quirks;
		if (throttle && ++requests % throttle.every === 0) {
			const wait = retryAfter(throttle, sim.now());
			if (wait !== undefined) reply.header('retry-after', wait);
			return answerError(sim, reply, throttle.status, 'Too many requests');
		}
		const token = (request.headers.authorization ?? '').replace(/^bearer\s+/i, '');
		if (token !== '' && sim.quirks.webhooksWantLogin && request.url.startsWith('/webhook/')) {
			throw new ApiError(401, 'Unauthorized');
		}
		const endsAt = sim.state.tokens.get(token) ?? 0;
		if (token !== '' && endsAt > sim.now().getTime()) return;
		if (token === '' && hasOldHeaders(sim, request.headers)) return;
		throw new ApiError(401, 'Unauthorized');
	});

	app.post(TOKEN_PATH, (request, reply) => {
		// A JSON body is not documented, so it does not work here.
		if (!request.headers['content-type']?.startsWith(TOKEN_FORM))
			throw new ApiError(400, 'Wrong content type');
		const body = propertiesOf(request.body);
		if (body.grant_type !== 'client_credentials') throw new ApiError(400, 'Unsupported grant type');
		if (body.client_id !== sim.clientId || body.client_secret !== sim.clientSecret) {
			throw new ApiError(401, 'Client authentication failed');
		}
		if (sim.quirks.newTokenKillsOld) sim.state.tokens.clear();
		const token = `sim_token_${String(++tokens).padStart(33, '0')}`;
		sim.state.tokens.set(token, sim.now().getTime() + sim.quirks.tokenTtlMs);
		const expiresIn = Math.floor(sim.quirks.tokenTtlMs / 1000);
		return answer(sim, reply, { access_token: token, expires_in: expiresIn, token_type: 'bearer' });
	});
}

function hasOldHeaders(sim: ISpringSimulator, headers: Record<string, unknown>): boolean {
	const url = String(headers['x-auth-account-url'] ?? '').replace(/\/+$/, '');
	return (
		[sim.account.url, sim.url].includes(url) &&
		utf8(headers['x-auth-email']) === sim.account.email &&
		utf8(headers['x-auth-password']) === sim.account.password
	);
}

/** Node decodes headers as Latin-1. */
function utf8(header: unknown): string {
	return Buffer.from(String(header ?? ''), 'latin1').toString('utf8');
}

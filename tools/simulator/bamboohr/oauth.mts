import type { FastifyInstance, FastifyReply } from 'fastify';
import { html } from '../pages/html.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';

/** Seconds that an access token is valid (docs/apis/bamboohr.md#oauth-2). */
const LIFETIME_S = 3600;

/** An app that users can connect to their company, and what was issued to it. */
export interface OAuthApp {
	clientId: string;
	clientSecret: string;
	/** By code; each is valid once. */
	codes: Map<string, { redirectUri: string; scope: string }>;
	/** By access token: when it expires, in milliseconds. */
	accessTokens: Map<string, number>;
	/** By refresh token: the scopes. */
	refreshTokens: Map<string, string>;
	/** Whether a refresh token is valid once, and each renewal issues another. */
	rotates: boolean;
	/** How many tokens of any kind were issued. */
	issued: number;
}

export function newOAuthApp(): OAuthApp {
	return {
		clientId: 'sim-app',
		clientSecret: 'sim-app-secret',
		codes: new Map(),
		accessTokens: new Map(),
		refreshTokens: new Map(),
		rotates: true,
		issued: 0,
	};
}

/** The sign-in is no part of the API: its requests have no credential of their own. */
export function isOAuth(url: string): boolean {
	return /^\/(authorize|token)\.php(\?|$)/.test(url);
}

export function isValidToken(sim: BambooHrSimulator, token: string | undefined): boolean {
	return token !== undefined && (sim.oauth.accessTokens.get(token) ?? 0) > sim.now().getTime();
}

/** Issues tokens as if a user had connected the app. */
export function issueTokens(sim: BambooHrSimulator, scope = 'employee offline_access') {
	const { oauth } = sim;
	const number = ++oauth.issued;
	const accessToken = `sim-oauth-access-${number}`;
	const refreshToken = scope.split(' ').includes('offline_access')
		? `sim-oauth-refresh-${number}`
		: undefined;
	oauth.accessTokens.set(accessToken, sim.now().getTime() + LIFETIME_S * 1000);
	if (refreshToken !== undefined) oauth.refreshTokens.set(refreshToken, scope);
	return {
		access_token: accessToken,
		...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
		expires_in: LIFETIME_S,
		token_type: 'Bearer',
		scope,
	};
}

interface Authorize {
	Querystring: Partial<
		Record<'request' | 'response_type' | 'client_id' | 'redirect_uri' | 'state' | 'scope' | 'allow', string>
	>;
}

export function oauth(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get<Authorize>('/authorize.php', (request, reply) => {
		const { client_id: clientId, redirect_uri: redirectUri, state = '', scope = '', allow } = request.query;
		const { query } = request;
		if (clientId !== sim.oauth.clientId || redirectUri === undefined || query.response_type !== 'code') {
			return reply.code(400).type('text/plain').send('Unknown app, or no redirect_uri or response_type');
		}
		if (allow === undefined) return askUser(reply, request.url, scope);
		const code = `sim-oauth-code-${++sim.oauth.issued}`;
		sim.oauth.codes.set(code, { redirectUri, scope });
		const target = new URL(redirectUri);
		target.searchParams.set('code', code);
		target.searchParams.set('state', state);
		return reply.redirect(target.href);
	});

	app.post<{ Body: string }>('/token.php', (request, reply) => {
		const form = Object.fromEntries(new URLSearchParams(String(request.body ?? '')));
		const { oauth: own } = sim;
		if (form.client_id !== own.clientId || form.client_secret !== own.clientSecret) {
			return reply.code(401).send({ error: 'invalid_client', error_description: 'Unknown app or secret' });
		}
		const refused = { error: 'invalid_grant', error_description: 'Unknown, used, or revoked' };
		if (form.grant_type === 'authorization_code') {
			const issuedFor = own.codes.get(form.code ?? '');
			own.codes.delete(form.code ?? '');
			if (issuedFor === undefined || issuedFor.redirectUri !== form.redirect_uri) {
				return reply.code(400).send(refused);
			}
			return reply.send(issueTokens(sim, issuedFor.scope));
		}
		const scope = own.refreshTokens.get(form.refresh_token ?? '');
		if (form.grant_type !== 'refresh_token') return reply.code(400).send({ error: 'unsupported_grant_type' });
		if (scope === undefined) return reply.code(400).send(refused);
		if (own.rotates) own.refreshTokens.delete(form.refresh_token ?? '');
		return reply.send(issueTokens(sim, scope));
	});
}

function askUser(reply: FastifyReply, url: string, scope: string): FastifyReply {
	const scopes = scope.split(/[ +]/).map((one) => html`<li>${one}</li>`);
	const page = html`<!doctype html>
		<title>BambooHR simulator</title>
		<h1>Connect n8n?</h1>
		<p>The app asks for:</p>
		<ul>
			${scopes}
		</ul>
		<p><a href="${url}&allow=1">Allow</a></p>`;
	return reply.type('text/html; charset=utf-8').send(page.markup);
}

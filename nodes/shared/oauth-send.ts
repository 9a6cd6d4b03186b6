import type { IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { CredentialError } from '../../src/errors';
import { bambooHrBaseUrl, bambooHrUrl } from '../../src/http/addresses/base-url';
import { abortAfter, REQUEST_LIMIT_MS } from '../../src/http/requests/time-limit';
import { settle } from '../../src/http/settle';
import { CONNECT_AGAIN } from '../../src/http/sign-in/renewal-failure';
import { renewToken } from '../../src/http/sign-in/renew-token';
import { renewedOnce } from '../../src/http/sign-in/renewed-once';
import type { HttpResponse } from '../../src/http/types';
import { readAs } from '../../src/shapes/read-as';
import type { RequestContext, SendOnce } from './http-send';

const connectedShape = z.object({ oauthTokenData: z.object({ access_token: z.string().min(1) }) });

interface Connected {
	baseUrl: string;
	accessToken: string;
}

/**
 * Sends requests with an OAuth 2 credential of BambooHR. n8n signs them and renews the token. It would also renew by
 * itself after a 401, but only for a request that fails for its status, whose explanation is then lost; and n8n 2.20
 * renews once for every request under way, although BambooHR may accept each refresh token only once.
 *
 * The function returned throws CredentialError when the credential is not connected, or can no longer be renewed.
 */
export function oAuthSend(
	context: RequestContext,
	type: string,
	sendOnce: SendOnce,
): (request: IHttpRequestOptions) => Promise<HttpResponse> {
	const read = async () => await connected(context, type);
	const renewal = renewedOnce(
		async () =>
			await renewToken({
				read: async () => (await read()).accessToken,
				renew: async () => await context.helpers.refreshOAuth2Token.call(context, type),
			}),
	);
	let baseUrl: Promise<string> | undefined;
	return async (request) => {
		const url = bambooHrUrl(await (baseUrl ??= read().then((found) => found.baseUrl)), request.url);
		const answer = await renewal.send(
			async () =>
				await sendOnce(limited({ ...request, url, headers: { ...request.headers } }), {
					oauth2: { skipTokenRefresh: true },
				}),
			({ status }) => status === 401,
		);
		if (answer.status !== 401) return answer;
		throw new CredentialError('BambooHR', 'BambooHR rejected a new access token.', CONNECT_AGAIN);
	};
}

/** @throws CredentialError that says which field is wrong, or that the credential is not connected */
async function connected(context: RequestContext, type: string): Promise<Connected> {
	const found = await settle(context.getCredentials(type));
	if (!found.ok) throw new CredentialError('BambooHR', messageOf(found.error));
	const token = readAs(connectedShape, found.value);
	if (token === undefined) {
		throw new CredentialError(
			'BambooHR',
			'The BambooHR OAuth2 credential is not connected.',
			'Open the credential, connect it as a user of BambooHR, and run again.',
		);
	}
	const baseUrl = await settle((async () => bambooHrBaseUrl(found.value))());
	if (!baseUrl.ok) throw new CredentialError('BambooHR', messageOf(baseUrl.error));
	return { baseUrl: baseUrl.value, accessToken: token.oauthTokenData.access_token };
}

/**
 * Makes the `timeout` of a request its total time limit. n8n's helper replaces the signal of a request with that of the
 * execution, which then has to abort it as well.
 */
function limited(request: IHttpRequestOptions): IHttpRequestOptions {
	const limitMs = request.timeout ?? REQUEST_LIMIT_MS;
	let signal = abortAfter(limitMs);
	return Object.defineProperty(request, 'abortSignal', {
		enumerable: true,
		get: () => signal,
		set: (stop: IHttpRequestOptions['abortSignal']) => {
			signal = abortAfter(limitMs, stop);
		},
	});
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

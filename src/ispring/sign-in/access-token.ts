import type { IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { decideRetry } from '../../http/retry/retry-policy';
import { SIGN_IN_LIMIT_MS, withTimeLimit } from '../../http/requests/time-limit';
import type { Clock } from '../../http/types';

const MAX_ATTEMPTS = 3;

const answerShape = z.object({
	statusCode: z.number(),
	headers: z.record(z.unknown()),
	body: z.unknown(),
});
const tokenShape = z.object({ access_token: z.string().min(1) });
const networkError = z.object({ code: z.string() });

export interface TokenRequest {
	tokenUrl: string;
	clientId: string;
	clientSecret: string;
	/** Sends one request; with `returnFullResponse` it resolves to status, headers and body. */
	send: (options: IHttpRequestOptions) => Promise<unknown>;
	clock: Clock;
}

/**
 * Gets an access token for iSpring Learn, which is valid for 30 minutes (docs/apis/ispring-learn.md#sign-in). Retries when
 * the server throttles or does not respond, since requesting a token twice does no harm. A refusal is final.
 *
 * @throws an Error that says what to do; never with the secret or the response body, which may repeat it
 */
export async function requestAccessToken(request: TokenRequest): Promise<string> {
	const { clock } = request;
	for (let attempt = 1; ; attempt++) {
		const outcome = await attemptSignIn(request);
		if ('token' in outcome) return outcome.token;
		const { error, response, isPermanent } = outcome;
		const decision = decideRetry({
			attempt,
			response,
			isRepeatable: true,
			throttling: { pause: attempt, forMs: 0 },
			nowMs: clock.nowMs(),
			random: clock.random(),
		});
		if (decision.is === 'final' || isPermanent === true || attempt >= MAX_ATTEMPTS) throw error;
		await clock.sleep(decision.waitMs);
	}
}

interface Failure {
	error: Error;
	response?: { status: number; headers: Record<string, string> };
	/** True when retrying is pointless, whatever the status. */
	isPermanent?: boolean;
}

async function attemptSignIn({
	tokenUrl,
	clientId,
	clientSecret,
	send,
}: TokenRequest): Promise<{ token: string } | Failure> {
	const { host } = new URL(tokenUrl);
	let raw: unknown;
	try {
		const request: IHttpRequestOptions = {
			method: 'POST',
			url: tokenUrl,
			headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams({
				client_id: clientId,
				client_secret: clientSecret,
				grant_type: 'client_credentials',
			}).toString(),
			// A redirect would send the secret somewhere else.
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			timeout: SIGN_IN_LIMIT_MS,
		};
		raw = await send(withTimeLimit(request));
	} catch (error) {
		const code = networkError.safeParse(error).data?.code;
		return {
			error: new Error(
				`iSpring Learn sign-in: no response from ${host}. Check the API URL in the credential, and that this n8n can reach it.`,
			),
			isPermanent: code === 'ENOTFOUND',
		};
	}
	const parsed = answerShape.safeParse(raw);
	if (!parsed.success) return { error: new Error(notTheApiMessage(host)), isPermanent: true };
	const { statusCode: status, headers, body } = parsed.data;
	if (status !== 200) {
		const texts = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
		return {
			error: new Error(refusalMessage(status, host)),
			response: { status, headers: Object.fromEntries(texts) },
		};
	}
	const token = tokenShape.safeParse(body).data?.access_token;
	return token === undefined ? { error: new Error(notTheApiMessage(host)), isPermanent: true } : { token };
}

function refusalMessage(status: number, host: string): string {
	if (status === 429 || status >= 500) {
		return `iSpring Learn sign-in: ${host} is not available right now (HTTP ${status}). Try again in a few minutes.`;
	}
	if (status === 403) {
		return `iSpring Learn sign-in: the API key has no access (HTTP 403). Check that the key is active and that your iSpring plan includes API access.`;
	}
	if (status === 400 || status === 401) {
		return `iSpring Learn sign-in: wrong Client ID or Client Secret (HTTP ${status}). Enter both parts of a valid API key of your iSpring Learn account, and the API URL of the account's region.`;
	}
	return notTheApiMessage(host, ` (HTTP ${status})`);
}

function notTheApiMessage(host: string, detail = ''): string {
	return `iSpring Learn sign-in: ${host} is not the iSpring Learn API${detail}. Check the API URL in the credential, e.g. https://api-learn.ispring.com. On-premise iSpring is not supported.`;
}

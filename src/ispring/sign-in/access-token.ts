import type { IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { decideRetry } from '../../http/retry/retry-policy';
import { SIGN_IN_LIMIT_MS, withTimeLimit } from '../../http/requests/time-limit';
import type { Clock } from '../../http/types';

const MAX_TRIES = 3;

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
 * Gets an access token of iSpring Learn, which lives for 30 minutes (docs/apis/ispring-learn.md#sign-in). Waits and
 * tries again when the server asks for it or does not answer: asking twice for a token does no harm. A refusal is
 * final.
 *
 * @throws an Error with what to do; never with the secret or the body of an answer, which may echo it
 */
export async function requestAccessToken(request: TokenRequest): Promise<string> {
	const { clock } = request;
	for (let attempt = 1; ; attempt++) {
		const outcome = await attemptSignIn(request);
		if ('token' in outcome) return outcome.token;
		const { error, response, permanent } = outcome;
		const decision = decideRetry({
			attempt,
			response,
			isRepeatable: true,
			nowMs: clock.nowMs(),
			random: clock.random(),
		});
		if (decision.is === 'final' || permanent === true || attempt >= MAX_TRIES) throw error;
		await clock.sleep(decision.waitMs);
	}
}

interface Failure {
	error: Error;
	response?: { status: number; headers: Record<string, string> };
	/** True when there is no use in trying again, whatever the status. */
	permanent?: boolean;
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
			// A redirect would carry the secret to another place.
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
				`iSpring Learn sign-in: no answer from ${host}. Check the API URL in the credential, and that this n8n can reach it.`,
			),
			permanent: code === 'ENOTFOUND',
		};
	}
	const parsed = answerShape.safeParse(raw);
	if (!parsed.success) return { error: new Error(notTheApiMessage(host)), permanent: true };
	const { statusCode: status, headers, body } = parsed.data;
	if (status !== 200) {
		const texts = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
		return {
			error: new Error(refusalMessage(status, host)),
			response: { status, headers: Object.fromEntries(texts) },
		};
	}
	const token = tokenShape.safeParse(body).data?.access_token;
	return token === undefined ? { error: new Error(notTheApiMessage(host)), permanent: true } : { token };
}

function refusalMessage(status: number, host: string): string {
	if (status === 429 || status >= 500) {
		return `iSpring Learn sign-in: ${host} cannot answer at the moment (HTTP ${status}). Try again in some minutes.`;
	}
	if (status === 403) {
		return `iSpring Learn sign-in: the API key has no access (HTTP 403). Check that the key is active and that your iSpring plan includes the API.`;
	}
	if (status === 400 || status === 401) {
		return `iSpring Learn sign-in: wrong Client ID or Client Secret (HTTP ${status}). Enter both of a valid API key of your iSpring Learn account, and the API URL of the region in which the account is.`;
	}
	return notTheApiMessage(host, ` (HTTP ${status})`);
}

function notTheApiMessage(host: string, detail = ''): string {
	return `iSpring Learn sign-in: ${host} is not the API of iSpring Learn${detail}. Check the API URL in the credential, e.g. https://api-learn.ispring.com. On-premise iSpring is not supported.`;
}

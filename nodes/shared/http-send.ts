import type {
	IAdditionalCredentialOptions,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { z } from 'zod/v3';
import { CredentialError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import type { HttpResponse, HttpSend } from '../../src/http/types';
import { readAs } from '../../src/shapes/read-as';
import type { SystemName } from '../../src/SystemName';
import { unlessStopped } from '../../src/http/unless-stopped';
import { headersShape, readFailure } from './read-failure';
import { runCredential } from './run-credential';

export const CREDENTIALS: Record<SystemName, string> = {
	BambooHR: 'bambooHrTokenApi',
	'iSpring Learn': 'iSpringLearnApi',
};

/** A BambooHR API key does not expire, so a second attempt with it would only be a second failed sign-in. */
const RENEWS_TOKENS: Record<SystemName, boolean> = { BambooHR: false, 'iSpring Learn': true };

const bytesShape = z.instanceof(Uint8Array);

const answerShape = z
	.object({ statusCode: z.number(), headers: headersShape.catch({}), body: z.unknown() })
	.transform(
		(answer): HttpResponse => ({
			status: answer.statusCode,
			headers: answer.headers,
			...bodyOf(answer.body, answer.statusCode),
		}),
	);

function readAnswer(value: unknown): HttpResponse {
	return readAs(answerShape, value) ?? answerShape.parse(value);
}

/** Any context of a node that can send requests with a credential. */
export type RequestContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** Aborts when the execution is stopped; undefined for contexts that cannot be stopped. */
export function stopSignalOf(context: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/**
 * Sends requests with n8n's helper and a credential of the node. The function returned resolves to the answer whatever its
 * status; after a 401 of iSpring Learn, the request has been sent once more with a new token.
 *
 * n8n may sign in before the request. That cannot be aborted from here, and others may wait for the same sign-in, so a
 * stopped execution only stops waiting for it.
 *
 * The function returned throws StoppedError when the execution is stopped, CredentialError when the credential refuses
 * its own settings, and an Error with the code of the HTTP library when no answer arrives.
 */
export function httpSend(context: RequestContext, system: SystemName): HttpSend {
	const credential = runCredential(context, CREDENTIALS[system]);
	return async ({ method, path, headers, body, expects, timeoutMs }) => {
		const sendOnce = async (options: IAdditionalCredentialOptions): Promise<HttpResponse> => {
			const request: IHttpRequestOptions = {
				method,
				url: path,
				headers,
				...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
				encoding: expects === 'bytes' ? 'arraybuffer' : 'text',
				// The credential makes this the limit of the whole request; see `time-limit.ts`.
				timeout: timeoutMs,
				returnFullResponse: true,
				disableFollowRedirect: true,
				ignoreHttpStatusErrors: true,
			};
			const outcome = await settle<unknown>(
				context.helpers.httpRequestWithAuthentication.call(context, CREDENTIALS[system], request, options),
			);
			return outcome.ok ? readAnswer(outcome.value) : answerFromFailure(outcome.error, system);
		};
		const isExpired = ({ status }: HttpResponse) => status === 401 && RENEWS_TOKENS[system];
		return await unlessStopped(stopSignalOf(context), async () => await credential.send(sendOnce, isExpired));
	};
}

/** The body of a refusal is text, even where bytes were expected. */
function bodyOf(body: unknown, status: number): Pick<HttpResponse, 'text' | 'bytes'> {
	if (typeof body === 'string') return { text: body };
	const bytes = bytesShape.safeParse(body);
	if (!bytes.success) return { text: '' };
	const isRefusal = status < 200 || status > 299;
	return isRefusal ? { text: Buffer.from(bytes.data).toString('utf8') } : { text: '', bytes: bytes.data };
}

function answerFromFailure(error: unknown, system: SystemName): HttpResponse {
	const { message, code, response } = readFailure(error);
	// A failure with a success status is a body that broke off: not an empty answer, but none.
	if (response && (response.status < 200 || response.status > 299)) return { ...response, text: '' };
	// Errors of the network and the HTTP library have a code, so a message without one is from our credential.
	if (code === undefined && message !== '') throw new CredentialError(system, message);
	throw Object.assign(new Error('no answer'), { code });
}

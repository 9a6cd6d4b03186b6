import type {
	IAdditionalCredentialOptions,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { settle } from '../../src/http/settle';
import type { HttpRequest, HttpResponse, HttpSend } from '../../src/http/types';
import type { SystemName } from '../../src/SystemName';
import { unlessStopped } from '../../src/http/unless-stopped';
import { credentialType, usesOAuth2 } from './credential-type';
import { oAuthSend } from './oauth-send';
import { answerFromFailure, readAnswer } from './read-answer';
import { runCredential } from './run-credential';

/** A BambooHR API key does not expire, so a second attempt with it would only be a second failed sign-in. */
const RENEWS_TOKENS: Record<SystemName, boolean> = { BambooHR: false, 'iSpring Learn': true };

/** Any context of a node that can send requests with a credential. */
export type RequestContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** Sends a request with n8n's helper and the credential of this type. It never rejects because of a status. */
export type SendOnce = (
	request: IHttpRequestOptions,
	options: IAdditionalCredentialOptions,
) => Promise<HttpResponse>;

/** Aborts when the execution is stopped; undefined for contexts that cannot be stopped. */
export function stopSignalOf(context: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/**
 * Sends requests with n8n's helper and a credential of the node. The function returned resolves to the answer whatever its
 * status; after a 401 of a system that renews tokens, the request has been sent once more with a new one.
 *
 * n8n may sign in before the request. That cannot be aborted from here, and others may wait for the same sign-in, so a
 * stopped execution only stops waiting for it.
 *
 * The function returned throws StoppedError when the execution is stopped, CredentialError when the credential refuses
 * its own settings, and an Error with the code of the HTTP library when no answer arrives.
 */
export function httpSend(context: RequestContext, system: SystemName): HttpSend {
	const type = credentialType(context, system);
	const sendOnce: SendOnce = async (request, options) => {
		const outcome = await settle<unknown>(
			context.helpers.httpRequestWithAuthentication.call(context, type, request, options),
		);
		return outcome.ok ? readAnswer(outcome.value) : answerFromFailure(outcome.error, system);
	};
	const send =
		system === 'BambooHR' && usesOAuth2(context)
			? oAuthSend(context, type, sendOnce)
			: credentialSend(context, system, sendOnce);
	return async (request) =>
		await unlessStopped(stopSignalOf(context), async () => await send(optionsOf(request)));
}

type Send = (request: IHttpRequestOptions) => Promise<HttpResponse>;

function credentialSend(context: RequestContext, system: SystemName, sendOnce: SendOnce): Send {
	const credential = runCredential(context, credentialType(context, system));
	const isExpired = ({ status }: HttpResponse) => status === 401 && RENEWS_TOKENS[system];
	return async (request) =>
		await credential.send(async (options) => await sendOnce({ ...request }, options), isExpired);
}

function optionsOf({ method, path, headers, body, expects, timeoutMs }: HttpRequest): IHttpRequestOptions {
	return {
		method,
		url: path,
		headers,
		...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
		encoding: expects === 'bytes' ? 'arraybuffer' : 'text',
		// It becomes the limit of the whole request; see `time-limit.ts`.
		timeout: timeoutMs,
		returnFullResponse: true,
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
	};
}

import type {
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { z } from 'zod/v3';
import { CredentialError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import type { HttpResponse, HttpSend } from '../../src/http/types';
import type { SystemName } from '../../src/SystemName';
import { unlessStopped } from '../../src/http/unless-stopped';

export const CREDENTIALS: Record<SystemName, string> = {
	BambooHR: 'bambooHrTokenApi',
	'iSpring Learn': 'iSpringLearnApi',
};

/** BambooHR's key does not expire: a second try with it would only be a second failed sign-in. */
const RENEWS_TOKENS: Record<SystemName, boolean> = { BambooHR: false, 'iSpring Learn': true };

const headersShape = z.record(z.unknown()).transform((headers) => {
	const entries = Object.entries(headers).map(
		([name, value]) => [name.toLowerCase(), String(value)] as const,
	);
	return Object.fromEntries(entries);
});

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

/** n8n wraps whatever went wrong; what it was is in the cause. */
const failureShape = z.object({
	cause: z.object({
		message: z.string().catch(''),
		code: z.string().optional().catch(undefined),
		response: z
			.object({ status: z.number(), headers: headersShape.catch({}) })
			.optional()
			.catch(undefined),
	}),
});

/** Whatever a node runs in that can send requests with a credential. */
export type RequestContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** Aborts when the execution is stopped; undefined where nobody can stop it. */
export function stopSignalOf(context: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/**
 * n8n's own way to send a request with a credential, as a plain function. Any answer is handed back, whatever its
 * status; iSpring's 401 alone goes through n8n first, which renews an expired token and tries once more.
 *
 * A sign-in before the request cannot be ended from here, and others may wait for the same one: whoever is stopped just
 * stops waiting for it.
 */
export function httpSend(context: RequestContext, system: SystemName): HttpSend {
	return async ({ method, path, headers, body, expects, timeoutMs }) => {
		const sending = async () =>
			await settle<unknown>(
				context.helpers.httpRequestWithAuthentication.call(context, CREDENTIALS[system], {
					method,
					url: path,
					headers,
					...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
					encoding: expects === 'bytes' ? 'arraybuffer' : 'text',
					// The credential makes this the limit of the whole request; see `time-limit.ts`.
					timeout: timeoutMs,
					returnFullResponse: true,
					disableFollowRedirect: true,
					ignoreHttpStatusErrors: RENEWS_TOKENS[system] ? { ignore: true, except: [401] } : true,
				}),
			);
		const outcome = await unlessStopped(stopSignalOf(context), sending);
		return outcome.ok ? answerShape.parse(outcome.value) : answerFromFailure(outcome.error, system);
	};
}

/** What a refusal says is text, also where bytes were expected. */
function bodyOf(body: unknown, status: number): Pick<HttpResponse, 'text' | 'bytes'> {
	if (typeof body === 'string') return { text: body };
	const bytes = bytesShape.safeParse(body);
	if (!bytes.success) return { text: '' };
	const isRefusal = status < 200 || status > 299;
	return isRefusal ? { text: Buffer.from(bytes.data).toString('utf8') } : { text: '', bytes: bytes.data };
}

function answerFromFailure(error: unknown, system: SystemName): HttpResponse {
	const { cause } = failureShape.catch({ cause: { message: '' } }).parse(error);
	const { response } = cause;
	// A success that is a failure all the same is one whose body broke off: no answer, not an empty one.
	if (response && (response.status < 200 || response.status > 299)) return { ...response, text: '' };
	// Only the network and the HTTP library give codes: a message without one is what our credential says.
	if (cause.code === undefined && cause.message !== '') throw new CredentialError(system, cause.message);
	throw Object.assign(new Error('no answer'), { code: cause.code });
}

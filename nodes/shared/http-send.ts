import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { CredentialError, StoppedError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import type { HttpAnswer, HttpSend, SystemName } from '../../src/http/types';

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

const answerShape = z
	.object({ statusCode: z.number(), headers: headersShape.catch({}), body: z.unknown() })
	.transform(
		(answer): HttpAnswer => ({
			status: answer.statusCode,
			headers: answer.headers,
			text: typeof answer.body === 'string' ? answer.body : '',
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

/**
 * n8n's own way to send a request with a credential, as a plain function. Any answer is handed back, whatever its
 * status; iSpring's 401 alone goes through n8n first, which renews an expired token and tries once more.
 */
export function httpSend(context: IExecuteFunctions | ILoadOptionsFunctions, system: SystemName): HttpSend {
	return async ({ method, path, headers, body, timeoutMs }) => {
		const outcome = await settle(
			context.helpers.httpRequestWithAuthentication.call(context, CREDENTIALS[system], {
				method,
				url: path,
				headers,
				...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
				encoding: 'text',
				timeout: timeoutMs,
				returnFullResponse: true,
				disableFollowRedirect: true,
				ignoreHttpStatusErrors: RENEWS_TOKENS[system] ? { ignore: true, except: [401] } : true,
			}),
		);
		return outcome.ok ? answerShape.parse(outcome.value) : answerFromFailure(outcome.error, system);
	};
}

function answerFromFailure(error: unknown, system: SystemName): HttpAnswer {
	const { cause } = failureShape.catch({ cause: { message: '' } }).parse(error);
	if (cause.response) return { ...cause.response, text: '' };
	if (cause.code === 'ERR_CANCELED') throw new StoppedError();
	// Only the network and the HTTP library give codes: a message without one is what our credential says.
	if (cause.code === undefined && cause.message !== '') throw new CredentialError(system, cause.message);
	throw Object.assign(new Error('no answer'), { code: cause.code });
}

import { z } from 'zod/v3';
import { CredentialError } from '../../src/errors';
import type { HttpResponse } from '../../src/http/types';
import { readAs } from '../../src/shapes/read-as';
import type { SystemName } from '../../src/SystemName';
import { headersShape, readFailure } from './read-failure';

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

/** Reads what n8n's helper returned for a request with a full response. */
export function readAnswer(value: unknown): HttpResponse {
	return readAs(answerShape, value) ?? answerShape.parse(value);
}

/** The body of a refusal is text, even where bytes were expected. */
function bodyOf(body: unknown, status: number): Pick<HttpResponse, 'text' | 'bytes'> {
	if (typeof body === 'string') return { text: body };
	const bytes = bytesShape.safeParse(body);
	if (!bytes.success) return { text: '' };
	const isRefusal = status < 200 || status > 299;
	return isRefusal ? { text: Buffer.from(bytes.data).toString('utf8') } : { text: '', bytes: bytes.data };
}

/**
 * Reads what n8n's helper threw.
 *
 * @throws CredentialError when the credential refused its own settings, and an Error with the code of the HTTP library
 * when no answer arrived
 */
export function answerFromFailure(error: unknown, system: SystemName): HttpResponse {
	const { message, code, response } = readFailure(error);
	// A failure with a success status is a body that broke off: not an empty answer, but none.
	if (response && (response.status < 200 || response.status > 299)) return { ...response, text: '' };
	// Errors of the network and the HTTP library have a code, so a message without one is from our credential.
	if (code === undefined && message !== '') throw new CredentialError(system, message);
	throw Object.assign(new Error('no answer'), { code });
}

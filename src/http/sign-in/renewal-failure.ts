import { z } from 'zod/v3';
import { CredentialError } from '../../errors';
import type { HttpResponse } from '../types';

/** What to do when access has ended. */
export const CONNECT_AGAIN =
	'Open the BambooHR OAuth2 credential in n8n, connect it again, and run again. Access ends when the user who connected it revokes it or is disabled, or after an hour if the scope offline_access is missing.';

const CHECK_APP =
	'Compare the Client ID and the Client Secret in the BambooHR OAuth2 credential with those of the app in BambooHR, connect it again, and run again.';

/** The reasons that a server gives (RFC 6749, section 5.2). Other texts may contain anything. */
const REASONS = [
	'invalid_request',
	'invalid_client',
	'invalid_grant',
	'unauthorized_client',
	'unsupported_grant_type',
	'invalid_scope',
] as const;

const APP_REASONS = new Set<string | undefined>(['invalid_client', 'unauthorized_client']);

/**
 * Not of the network, but of n8n's client for OAuth 2: the server refused, its answer was no token, or, in n8n 2.20, there
 * is no refresh token.
 */
const CLIENT_CODES = new Set(['EAUTH', 'ESTATUS', 'ERR_ASSERTION']);

const status = z.number().optional().catch(undefined);
const failureShape = z
	.object({
		code: z.string().optional().catch(undefined),
		status,
		response: z.object({ status }).optional().catch(undefined),
		body: z
			.object({ error: z.enum(REASONS).optional().catch(undefined) })
			.optional()
			.catch(undefined),
	})
	.catch({});

/**
 * Reads what n8n threw when it could not renew the access token of BambooHR.
 *
 * @returns the answer, when the server only cannot renew it now
 * @throws CredentialError that says what to do, when the server refused; an Error with the code of the HTTP library when
 * there was no answer
 */
export function renewalFailure(error: unknown): HttpResponse {
	const { code, body, ...failure } = failureShape.parse(error);
	const answered = failure.response?.status ?? failure.status ?? 0;
	if (answered === 429 || answered >= 500) return { status: answered, headers: {}, text: '' };
	if (answered === 0 && code !== undefined && !CLIENT_CODES.has(code)) {
		throw Object.assign(new Error('no answer'), { code });
	}
	const reason = body?.error;
	throw new CredentialError(
		'BambooHR',
		`BambooHR did not renew the access of the OAuth2 credential${reason === undefined ? '' : ` (${reason})`}.`,
		APP_REASONS.has(reason) ? CHECK_APP : CONNECT_AGAIN,
	);
}

import { settle } from '../settle';
import type { HttpResponse } from '../types';
import { renewalFailure } from './renewal-failure';

interface StoredToken {
	/** The access token as it is stored now. */
	read: () => Promise<string>;
	/** Has n8n request another one and store it. */
	renew: () => Promise<unknown>;
}

/**
 * Renews a stored access token. Another process may have used the same refresh token just before, so that this renewal is
 * refused: then there is a new access token all the same.
 *
 * @returns an answer, when the server cannot renew it at the moment
 * @throws CredentialError that says what to do, when the server refused; an Error with the code of the HTTP library when
 * there was no answer
 */
export async function renewToken({ read, renew }: StoredToken): Promise<HttpResponse | undefined> {
	const before = await read();
	const renewed = await settle(renew());
	if (renewed.ok || (await read()) !== before) return undefined;
	return renewalFailure(renewed.error);
}

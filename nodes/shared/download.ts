import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { iSpringBaseUrl } from '../../src/http/addresses/base-url';
import { isThisMachine, sameOriginRedirect } from '../../src/http/addresses/untrusted-link';
import { FILE_LIMIT_MS, abortAfter } from '../../src/http/requests/time-limit';
import { unlessStopped } from '../../src/http/unless-stopped';
import {
	certificateTooLarge,
	MAX_CERTIFICATE_BYTES,
	unusableLink,
	type Download,
} from '../../src/ispring/learning/fetch-certificate';
import { credentialType } from './credential-type';
import { stopSignalOf } from './http-send';

/** More redirects than any file host needs. */
const MAX_REDIRECTS = 5;

type Stream = AsyncIterable<Uint8Array> & { destroy(): void };

const isStream = (body: unknown): body is Stream =>
	typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body;

const answerShape = z.object({
	statusCode: z.number(),
	headers: z.object({ location: z.string().optional().catch(undefined) }).catch({}),
	body: z.custom<Stream>(isStream),
});

/**
 * Fetches a file from a URL that iSpring Learn returned, without sending any credential.
 *
 * @throws UnexpectedResponseError when files must not be fetched from that URL, or the file is too large; StoppedError
 * when the execution is stopped; an Error when no answer arrives in time
 */
export async function download(context: IExecuteFunctions, url: string): Promise<Download> {
	const credential = await context.getCredentials(credentialType(context, 'iSpring Learn'));
	const isTest = isThisMachine(new URL(iSpringBaseUrl(credential)));
	const stop = stopSignalOf(context);
	const signal = abortAfter(FILE_LIMIT_MS, stop);
	return await unlessStopped(stop, async () => await fetched(context, url, { isTest, signal }));
}

async function fetched(
	context: IExecuteFunctions,
	url: string,
	{ isTest, signal }: { isTest: boolean; signal: AbortSignal },
): Promise<Download> {
	let address = new URL(url);
	for (let redirects = 0; ; redirects++) {
		if (isThisMachine(address) && !isTest)
			throw unusableLink('the link points to the computer that n8n runs on');
		if (address.protocol !== 'https:' && !isThisMachine(address))
			throw unusableLink('the link does not use https');
		const { statusCode, headers, body } = answerShape.parse(
			await context.helpers.httpRequest({
				method: 'GET',
				url: address.href,
				encoding: 'stream',
				timeout: FILE_LIMIT_MS,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				abortSignal: signal,
			}),
		);
		if (statusCode === 200) return { status: statusCode, bytes: await read(body) };
		body.destroy();
		if (statusCode < 300 || statusCode > 399) return { status: statusCode, bytes: new Uint8Array() };
		const next = sameOriginRedirect(address, headers.location);
		if (next === undefined) throw unusableLink('the link redirects to another host');
		if (redirects === MAX_REDIRECTS) throw unusableLink('the link redirects too often');
		address = next;
	}
}

/** Stops reading at the size limit, whatever length the answer announces. */
async function read(body: Stream): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	// Leaving the loop early closes the connection.
	for await (const chunk of body) {
		length += chunk.length;
		if (length > MAX_CERTIFICATE_BYTES) throw certificateTooLarge();
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

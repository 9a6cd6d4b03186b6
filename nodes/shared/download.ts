import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { Download } from '../../src/ispring/fetch-certificate';

const TIMEOUT_MS = 60_000;

const answerShape = z.object({
	statusCode: z.number(),
	body: z.union([
		z.instanceof(ArrayBuffer).transform((buffer) => new Uint8Array(buffer)),
		z.instanceof(Uint8Array),
	]),
});

/**
 * Fetches an address that another system gave us, without any credential.
 *
 * @throws an Error when the address is neither https nor on this computer, or no answer comes
 */
export async function download(context: IExecuteFunctions, url: string): Promise<Download> {
	const { protocol, hostname } = new URL(url);
	const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
	if (protocol !== 'https:' && !isLoopback) throw new Error('The link is not https');
	const answer = answerShape.parse(
		await context.helpers.httpRequest({
			method: 'GET',
			url,
			encoding: 'arraybuffer',
			timeout: TIMEOUT_MS,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			abortSignal: context.getExecutionCancelSignal(),
		}),
	);
	return { status: answer.statusCode, bytes: answer.body };
}

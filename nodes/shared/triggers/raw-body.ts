import type { IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { settle } from '../../../src/http/settle';

const requestShape = z.object({ rawBody: z.instanceof(Uint8Array) });

/**
 * The bytes of a delivery exactly as they were received, since that is what is signed.
 *
 * @returns undefined for a multipart form: n8n has split it up and no longer has the bytes
 */
export async function readRawBody(context: IWebhookFunctions): Promise<Uint8Array | undefined> {
	const request = context.getRequestObject();
	const contentType = String(context.getHeaderData()['content-type'] ?? '');
	// Usually n8n has read the body before it calls a node. Some versions read it only on request.
	if (!requestShape.safeParse(request).success && !contentType.startsWith('multipart/')) {
		await settle(Promise.resolve(request).then(async (unread) => await unread.readRawBody()));
	}
	return requestShape.safeParse(request).data?.rawBody;
}

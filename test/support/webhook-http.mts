import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';

/** The part of Express' response that nodes use. */
export interface WebhookAnswer extends ServerResponse {
	status(code: number): WebhookAnswer;
	type(contentType: string): WebhookAnswer;
	send(body?: string): WebhookAnswer;
	json(body: unknown): WebhookAnswer;
}

export function answerFrom(response: ServerResponse): WebhookAnswer {
	const answer: WebhookAnswer = Object.assign(response, {
		status(code: number) {
			response.statusCode = code;
			return answer;
		},
		type(contentType: string) {
			response.setHeader('content-type', contentType.includes('/') ? contentType : `text/${contentType}`);
			return answer;
		},
		send(body = '') {
			response.end(body);
			return answer;
		},
		json(body: unknown) {
			response.setHeader('content-type', 'application/json; charset=utf-8');
			response.end(JSON.stringify(body));
			return answer;
		},
	});
	return answer;
}

/** n8n's default for `N8N_PAYLOAD_SIZE_MAX`. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Parses a request as n8n's `body-parser.js` does: the bytes in `rawBody`, their content in `body`.
 *
 * @returns undefined for invalid JSON and for bodies over n8n's limit, which n8n answers itself
 */
export async function readRequest(incoming: IncomingMessage) {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
	const rawBody = Buffer.concat(chunks);
	if (rawBody.length > MAX_BYTES) return undefined;
	const contentType = (incoming.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
	const request = Object.assign(incoming, {
		params: {},
		query: {},
		contentType,
		// n8n splits a multipart form up, and does not keep its bytes.
		rawBody: contentType === 'multipart/form-data' ? undefined : rawBody,
		body: Object(undefined),
		readRawBody: async () => {},
		header: (name: string) => incoming.headers[name.toLowerCase()],
	});
	if (rawBody.length === 0) return request;
	const text = rawBody.toString('utf8');
	try {
		if (contentType === 'application/json') request.body = JSON.parse(text);
		if (contentType === 'application/x-www-form-urlencoded') request.body = parse(text);
		if (contentType === 'text/plain') request.body = text;
	} catch {
		return undefined;
	}
	return request;
}

import { z } from 'zod/v3';

/** What is known of a request that n8n's helper rejected. */
export interface Failure {
	/** The text of the HTTP library, or of the credential. Empty when nothing is known. */
	message: string;
	/** Of the network or the HTTP library; an error of the credential has none. */
	code?: string | undefined;
	/** The answer, if one came. */
	response?: { status: number; headers: Record<string, string> } | undefined;
}

/** Names of headers are not case-sensitive. */
export const headersShape = z.record(z.unknown()).transform((headers) => {
	const entries = Object.entries(headers).map(
		([name, value]) => [name.toLowerCase(), String(value)] as const,
	);
	return Object.fromEntries(entries);
});

/** n8n wraps the error of the HTTP library; the original is its cause. */
const wrapped = z
	.object({
		cause: z.object({
			message: z.string().catch(''),
			code: z.string().optional().catch(undefined),
			response: z
				.object({ status: z.number(), headers: headersShape.catch({}) })
				.optional()
				.catch(undefined),
		}),
	})
	.transform(({ cause }): Failure => cause);

/** n8n 2.20 keeps only the texts of the original: its own class overwrites the cause. */
const textsOnly = z
	.object({ messages: z.tuple([z.string()]).rest(z.string()) })
	.transform(({ messages: [message] }): Failure => ({ message, code: codeIn(message) }));

/** What the HTTP library and Node say without naming the code. */
const TEXTS_WITHOUT_CODE: Array<[says: RegExp, code: string]> = [
	[/^canceled$/, 'ERR_CANCELED'],
	[/^timeout of \d+ ?ms exceeded$/, 'ECONNABORTED'],
	[/^socket hang up$|^aborted$|socket disconnected before secure TLS/, 'ECONNRESET'],
	[/^(stream has been aborted|maxContentLength size of .* exceeded)$/, 'ERR_BAD_RESPONSE'],
];

/** The texts of credentials contain none of these. */
const CODE =
	/\b(?:ECONN[A-Z]+|ENOTFOUND|EAI_[A-Z]+|E(?:HOST|NET)(?:UNREACH|DOWN)|ETIMEDOUT|EPIPE|EPROTO|ERR_[A-Z_]+)\b/;

function codeIn(message: string): string | undefined {
	return CODE.exec(message)?.[0] ?? TEXTS_WITHOUT_CODE.find(([says]) => says.test(message))?.[1];
}

/** Reads what n8n's request helper threw. */
export function readFailure(error: unknown): Failure {
	return z.union([wrapped, textsOnly]).catch({ message: '' }).parse(error);
}

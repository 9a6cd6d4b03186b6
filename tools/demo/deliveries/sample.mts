import type { Finding } from './scene.mts';

/** One delivery and what n8n must answer to it. */
export interface Sample {
	/** In a few words, for the report. */
	what: string;
	body: string;
	headers: Record<string, string>;
	expected: number;
}

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Sends it to a trigger; the status, 0 when the connection broke off. */
export async function post(
	url: string,
	{ body, headers }: Pick<Sample, 'body' | 'headers'>,
): Promise<number> {
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body,
	}).catch(() => undefined);
	await answer?.text();
	return answer?.status ?? 0;
}

/** One after the other; what each was answered, in words. */
export async function postAll(url: string, samples: Sample[]): Promise<Finding> {
	let isRight = true;
	const seen: string[] = [];
	for (const sample of samples) {
		const status = await post(url, sample);
		const isExpected = status === sample.expected;
		isRight &&= isExpected;
		seen.push(`${sample.what} ${status}${isExpected ? '' : ` (EXPECTED ${sample.expected})`}`);
	}
	return { isRight, seen: seen.join(', ') };
}

/** The same JSON object with a long text in it that means nothing. */
export function tenMegabytesOf(body: string): string {
	return JSON.stringify({ ...JSON.parse(body), padding: 'x'.repeat(TEN_MEGABYTES) });
}

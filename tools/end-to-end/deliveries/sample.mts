import assert from 'node:assert/strict';

/** One delivery and how n8n must answer it. */
export interface Sample {
	/** In a few words, for the report. */
	what: string;
	body: string;
	headers: Record<string, string>;
	expected: number;
}

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Sends a delivery to a trigger, and returns the status of the answer: 0 when the connection was closed. */
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

/**
 * Sends samples one after the other, and returns how each was answered, in words.
 *
 * @throws AssertionError that lists all answers when one has another status than expected
 */
export async function postAll(url: string, samples: Sample[]): Promise<string> {
	const answers: Array<[what: string, status: number]> = [];
	for (const sample of samples) answers.push([sample.what, await post(url, sample)]);
	assert.deepEqual(
		answers,
		samples.map(({ what, expected }) => [what, expected]),
	);
	return answers.map(([what, status]) => `${what} ${status}`).join(', ');
}

/** The same JSON object with ten megabytes of padding. */
export function tenMegabytesOf(body: string): string {
	return JSON.stringify({ ...JSON.parse(body), padding: 'x'.repeat(TEN_MEGABYTES) });
}

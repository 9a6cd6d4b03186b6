const MAX_LENGTH = 200;

/** Shorter values ("x", "1", "yes") occur in any sentence and give nothing away. */
const MIN_ECHO_LENGTH = 4;

/**
 * What the other side says about a refusal, as one short line; undefined when it says nothing, or when it repeats
 * something that we sent. Error pages of proxies print the whole request, secrets and personal data included.
 *
 * @param sent everything that went out: secrets of the credential, header values, body
 */
export function safeText(text: string | undefined, sent: readonly string[]): string | undefined {
	// eslint's no-control-regex: a class of the Unicode category says the same without control characters.
	const line = (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
	if (line === '' || line.startsWith('<')) return undefined;
	const said = line.toLowerCase();
	const echoes = sent.some((value) => forms(value).some((form) => said.includes(form)));
	return echoes ? undefined : line.slice(0, MAX_LENGTH);
}

/** The ways in which an echo may spell a value. */
function forms(value: string): string[] {
	const plain = value.trim().toLowerCase();
	if (plain.length < MIN_ECHO_LENGTH) return [];
	return [
		plain,
		encodeURIComponent(plain).toLowerCase(),
		JSON.stringify(plain).slice(1, -1),
		plain.replace(/\s+/g, ' '),
	];
}

/** All texts in a request body, at any depth. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

const MAX_LENGTH = 200;

/** Only the beginning is ever shown; a page of megabytes need not be searched. */
const SEARCHED_LENGTH = 10_000;

/** Shorter values ("x", "1", "yes") occur in any sentence and give nothing away. */
const MIN_ECHO_LENGTH = 4;

/** An echo may be cut off at either end: this much of a value gives it away. */
const TELLING_LENGTH = 8;

const ENTITIES: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&apos;': "'",
};

/**
 * What the other side says about a refusal, as one short line; undefined when it says nothing, or when it repeats
 * something that we sent. Error pages of proxies print the whole request, secrets and personal data included.
 *
 * @param sent everything that went out: secrets of the credential, header values, body
 */
export function safeText(text: string | undefined, sent: readonly string[]): string | undefined {
	// eslint's no-control-regex: a class of the Unicode category says the same without control characters.
	const line = (text ?? '')
		.slice(0, SEARCHED_LENGTH)
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim();
	if (line === '' || line.startsWith('<')) return undefined;
	const spellings = spellingsOf(line);
	const squeezed = spellings.map(squeeze);
	const echoes = sent.some((value) => {
		const plain = value.trim().toUpperCase();
		const essence = squeeze(value);
		if (essence.length >= MIN_ECHO_LENGTH) {
			return squeezed.some((said) => holdsPiece(said, essence));
		}
		return plain.length >= MIN_ECHO_LENGTH && spellings.some((said) => said.toUpperCase().includes(plain));
	});
	return echoes ? undefined : line.slice(0, MAX_LENGTH);
}

/** Whether a text holds a telling piece of a value. */
function holdsPiece(said: string, value: string): boolean {
	for (let at = 0; at === 0 || at <= value.length - TELLING_LENGTH; at++) {
		if (said.includes(value.slice(at, at + TELLING_LENGTH))) return true;
	}
	return false;
}

/** All texts in a request body, at any depth. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/**
 * Letters and digits only: quotes, blanks and escapes differ from one echo to the next. Upper case, since the lower
 * case of a letter may depend on its neighbours (the sigma at the end of a word).
 */
function squeeze(text: string): string {
	return text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/**
 * Each undoes one way of writing a text. One at a time and in any order: what one of them takes for an escape may be
 * part of the value to another.
 */
const DECODERS = [fromAddress, fromOlderAddress, fromJson, fromHtml, fromBase64];

/** JSON in JSON occurs, or base64 in an address in a page; deeper ones do not. */
const MAX_DEPTH = 3;

/** A line and what it says when it is decoded. */
function spellingsOf(line: string): string[] {
	const all = new Set([line]);
	for (let depth = 0; depth < MAX_DEPTH; depth++) {
		for (const text of [...all]) DECODERS.forEach((decode) => all.add(decode(text)));
	}
	return [...all];
}

function fromAddress(text: string): string {
	return text.replace(/(?:%[0-9a-f]{2})+/gi, fromPercent);
}

/** Older servers write Latin-1. */
function fromOlderAddress(text: string): string {
	return text.replace(/%([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function fromJson(text: string): string {
	return text.replace(
		/\\(?:u([0-9a-f]{4})|([bfnrt])|.)/giu,
		(escape: string, code?: string, control?: string) => {
			if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
			return control === undefined ? escape.slice(1) : ' ';
		},
	);
}

function fromHtml(text: string): string {
	return text.replace(
		/&(?:#x0*([0-9a-f]{1,5})|#0*(\d{1,6})|amp|lt|gt|quot|apos);/gi,
		(entity: string, hex?: string, decimal?: string) => {
			if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
			if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
			return ENTITIES[entity.toLowerCase()] ?? entity;
		},
	);
}

function fromPercent(run: string): string {
	try {
		return decodeURIComponent(run);
	} catch {
		return run;
	}
}

function fromBase64(text: string): string {
	const runs = [...text.matchAll(/[\w+/-]{6,}/g)];
	return runs.map(([run]) => Buffer.from(run, 'base64').toString('utf8')).join(' ');
}

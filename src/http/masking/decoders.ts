import { decodeBytes, parseNumbers, possibleTexts } from './decode-bytes';

/** Reverses one way of encoding a text. */
export interface Decoder {
	/** With the flag `g`; must run in linear time. */
	pattern: RegExp;
	/** The decoded text of a match. */
	decode(match: string, ...groups: Array<string | undefined>): string;
	/** True when only the matches are kept, because the rest of the text is not encoded this way. */
	keepsMatchesOnly?: boolean;
}

const CONTROLS = 'abfnrtv';

/** `%41`, and `%u0041` of old scripts. Bytes that are not UTF-8 are kept: they may be part of a value. */
const PERCENT: Decoder = {
	pattern: /%u([0-9a-f]{4})|(?:%[0-9a-f]{2})+/gi,
	decode: (escape, unit) => (unit === undefined ? decodePercent(escape) : characterOf(unit, 16)),
};

/** Percent encoding of older servers, in Latin-1. */
const PERCENT_LATIN1: Decoder = {
	pattern: /%([0-9a-f]{2})/gi,
	decode: (_escape, byte = '') => characterOf(byte, 16),
};

/** `\u0041`, `\u{41}`, `\x41` and `\101` of JSON, scripts and log files. */
const BACKSLASHES: Decoder = {
	pattern:
		/\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|((?:\\x[0-9a-fA-F]{2})+)|((?:\\[0-3]?[0-7]{1,2})+)|\\([\s\S])/gu,
	decode: (_escape, braced, unit, long, hex, octal, sign = '') => {
		if (unit !== undefined) return characterOf(unit, 16);
		const point = braced ?? long;
		if (point !== undefined) return characterOf(point, 16);
		if (hex !== undefined) return decodeBytes(parseNumbers(hex, /[0-9a-f]{2}/gi, 16));
		if (octal !== undefined) return decodeBytes(parseNumbers(octal, /[0-7]+/g, 8));
		return CONTROLS.includes(sign) ? ' ' : sign;
	},
};

/** `=C3=A9` in emails. */
const QUOTED_PRINTABLE: Decoder = {
	pattern: /(?:=[0-9a-f]{2})+/gi,
	decode: (run) => decodeBytes(parseNumbers(run, /[0-9a-f]{2}/gi, 16)),
};

const ACCENTS: Record<string, string> = {
	acute: '\u0301',
	caron: '\u030C',
	cedil: '\u0327',
	circ: '\u0302',
	grave: '\u0300',
	ring: '\u030A',
	tilde: '\u0303',
	uml: '\u0308',
};
const NAMED: Record<string, string> = {
	aelig: 'æ',
	amp: '&',
	apos: "'",
	commat: '@',
	eth: 'ð',
	gt: '>',
	lt: '<',
	lstrok: 'ł',
	nbsp: ' ',
	oelig: 'œ',
	oslash: 'ø',
	period: '.',
	quot: '"',
	szlig: 'ß',
	thorn: 'þ',
};

const HTML_ENTITIES: Decoder = {
	pattern:
		/&(?:#x0*([0-9a-f]{1,6})|#0*(\d{1,7})|([a-z])(acute|caron|cedil|circ|grave|ring|tilde|uml)|([a-z]{2,6}));?/gi,
	decode: (entity, hex, decimal, letter, accent, name) => {
		if (hex !== undefined) return characterOf(hex, 16);
		if (decimal !== undefined) return characterOf(decimal, 10);
		if (letter !== undefined) return letter + (ACCENTS[accent?.toLowerCase() ?? ''] ?? '');
		return NAMED[name?.toLowerCase() ?? ''] ?? entity;
	},
};

/** Whatever precedes a value in the same run shifts it within its group of four characters, so all four offsets are tried. */
const BASE64: Decoder = {
	pattern: /[\w+/-]{6,}={0,2}/g,
	decode: (run) =>
		[0, 1, 2, 3].map((start) => possibleTexts(Buffer.from(run.slice(start), 'base64'))).join(' '),
	keepsMatchesOnly: true,
};

/** At least eight digits: the shortest value that is searched for has four letters. */
const HEX: Decoder = {
	pattern: /[0-9a-f]{8,}/gi,
	decode: (run) => [0, 1].map((start) => possibleTexts(Buffer.from(run.slice(start), 'hex'))).join(' '),
	keepsMatchesOnly: true,
};

/** `61:62:63:64`, `<Buffer 61 62 63 64>`, `0x61, 0x62, 0x63, 0x64`, `6162 6364`, `U+0061 U+0062`, with any separators. */
const HEX_BYTES: Decoder = {
	pattern:
		/(?<![0-9a-z])(?:0x|U\+00)?(?:[0-9a-f]{2}){1,4}(?:[^0-9a-z]{1,2}(?:0x|U\+00)?(?:[0-9a-f]{2}){1,4})+/gi,
	decode: (run) => possibleTexts(Buffer.from(run.replace(/0x|U\+00|[^0-9a-f]/gi, ''), 'hex')),
	keepsMatchesOnly: true,
};

/** `[97,98,99,100]`, `97;98;99;100`, `CHAR(97)+CHAR(98)`. */
const DECIMAL_BYTES: Decoder = {
	pattern: /(?<!\d)\d{1,3}(?:(?:[^\da-z]{1,3}|\).{0,3}cha?r\()\d{1,3}){3,}/gi,
	decode: (run) => possibleTexts(Buffer.from(parseNumbers(run, /\d+/g, 10))),
	keepsMatchesOnly: true,
};

/** `01100001 01100010 01100011 01100100`, also without spaces. */
const BINARY: Decoder = {
	pattern: /[01]{8}(?:[^0-9a-z]{0,2}[01]{8}){3,}/gi,
	decode: (run) => possibleTexts(Buffer.from(parseNumbers(run, /[01]{8}/g, 2))),
	keepsMatchesOnly: true,
};

export const DECODERS: readonly Decoder[] = [
	PERCENT,
	BACKSLASHES,
	HTML_ENTITIES,
	BASE64,
	HEX,
	PERCENT_LATIN1,
	HEX_BYTES,
	DECIMAL_BYTES,
	BINARY,
	QUOTED_PRINTABLE,
];

/** Decodes the HTML entities in a text. */
export function decodeHtml(text: string): string {
	return text.replace(HTML_ENTITIES.pattern, HTML_ENTITIES.decode);
}

/** '' for a number that is not a code point. */
function characterOf(digits: string, base: number): string {
	const code = parseInt(digits, base);
	return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function decodePercent(run: string): string {
	try {
		return decodeURIComponent(run);
	} catch {
		return run;
	}
}

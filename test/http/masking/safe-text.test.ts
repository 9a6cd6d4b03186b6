import fc from 'fast-check';
import { safeText, collectTexts } from '../../../src/http/masking/safe-text';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const escapedForPhp = (text: string) =>
	JSON.stringify(text)
		.replace(/\//g, '\\/')
		.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const escapedForHtml = (text: string) =>
	text.replace(/[&<>"'=]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/&#38;/g, '&amp;');

const hexOf = (byte: number) => byte.toString(16).padStart(2, '0');
const bytesOf = (text: string) => [...Buffer.from(text)];
const unitsOf = (text: string) =>
	text.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));

/** Letters and digits, which every spelling keeps. */
const squeezed = (text: string) =>
	text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Whether a text has a piece of the value that gives it away, or the echo as it was. */
function reveals(shown: string | undefined, value: string, echo: string): boolean {
	const [shownText, essence] = [squeezed(shown ?? ''), squeezed(value)];
	const length = Math.min(8, essence.length);
	const pieces = Array.from({ length: essence.length - length + 1 }, (_, at) =>
		essence.slice(at, at + length),
	);
	return shown?.includes(echo) === true || pieces.some((piece) => shownText.includes(piece));
}

/** How an error page or a log line may print what it got. */
const ECHOES: Record<string, (text: string) => string> = {
	plain: (text) => text,
	'in upper case': (text) => text.toUpperCase(),
	'inside a sentence': (text) => `The value '${text}' is not valid.`,
	'encoded for a URL': (text) => encodeURIComponent(text),
	'encoded for a form': (text) => new URLSearchParams({ key: text }).toString(),
	'encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
	'as JSON': (text) => JSON.stringify({ key: text }),
	'as JSON in JSON': (text) => JSON.stringify(JSON.stringify({ key: text })),
	'as JSON of PHP': escapedForPhp,
	'as HTML': escapedForHtml,
	'in base64': base64,
	'in base64 for URLs': (text) => Buffer.from(text).toString('base64url'),
	'as a Basic header': (text) => `Authorization: Basic ${base64(`${text}:x`)}`,
	'inside JSON in base64': (text) => base64(JSON.stringify({ user: 'sam', key: text })),
	'with line breaks': (text) => `Got:\r\n${text}\r\nSorry`,
	'in hex': (text) => Buffer.from(text).toString('hex'),
	'in hex in capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
	'in hex behind a letter of it': (text) => `a${Buffer.from(text).toString('hex')}`,
	'in hex of a database': (text) => `0x${Buffer.from(text, 'utf16le').toString('hex')}`,
	'in hex with colons': (text) =>
		Buffer.from(text)
			.toString('hex')
			.replace(/..(?!$)/g, '$&:'),
	'in hex as a dump': (text) =>
		Buffer.from(text)
			.toString('hex')
			.replace(/....(?!$)/g, '$& '),
	'as a buffer of Node': (text) => `<Buffer ${[...Buffer.from(text)].map(hexOf).join(' ')}>`,
	'as a list of bytes': (text) => JSON.stringify([...Buffer.from(text)]),
	'as a buffer in JSON': (text) => JSON.stringify({ key: Buffer.from(text) }),
	'as bytes of Python': (text) =>
		bytesOf(text)
			.map((byte) => `\\x${hexOf(byte)}`)
			.join(''),
	'as bytes of Python in JSON': (text) =>
		JSON.stringify(
			bytesOf(text)
				.map((byte) => `\\x${hexOf(byte)}`)
				.join(''),
		),
	'as octal bytes': (text) =>
		bytesOf(text)
			.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
			.join(''),
	'as short octal bytes': (text) =>
		bytesOf(text)
			.map((byte) => `\\${byte.toString(8)}`)
			.join(''),
	'in hex with dots': (text) => bytesOf(text).map(hexOf).join('.'),
	'in hex with low lines': (text) => bytesOf(text).map(hexOf).join('_'),
	'as a list of bytes with semicolons': (text) => bytesOf(text).join('; '),
	'as characters of a database': (text) =>
		bytesOf(text)
			.map((byte) => `CHAR(${byte})`)
			.join(' + '),
	'as bits': (text) =>
		bytesOf(text)
			.map((byte) => byte.toString(2).padStart(8, '0'))
			.join(' '),
	'as escapes of JSON only': (text) =>
		unitsOf(text)
			.map((unit) => `\\u${unit}`)
			.join(''),
	'as escapes of newer scripts': (text) =>
		[...text].map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join(''),
	'as escapes of old scripts': (text) =>
		unitsOf(text)
			.map((unit) => `%u${unit}`)
			.join(''),
	'as percents only': (text) =>
		bytesOf(text)
			.map((byte) => `%${hexOf(byte)}`)
			.join(''),
	'as entities only': (text) => [...text].map((one) => `&#x${one.codePointAt(0)?.toString(16)};`).join(''),
	'as entities without an end': (text) => [...text].map((one) => `&#${one.codePointAt(0)}`).join(' '),
	'as a mail': (text) =>
		bytesOf(text)
			.map((byte) => `=${hexOf(byte).toUpperCase()}`)
			.join(''),
	'in base64 behind other letters': (text) => `Token_${base64(text)}`,
	'in base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
	'in base64, encoded for a URL': (text) => encodeURIComponent(base64(text)),
	'in base64 in hex': (text) => Buffer.from(base64(text)).toString('hex'),
	'with zero-width spaces': (text) => [...text].join('\u200B'),
	'in full-width letters': (text) =>
		text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
};

/** Not for every script: capitals may be other letters, and UTF-16 without a zero in it is told from nothing. */
const EXACT_ONLY = ['in upper case', 'in hex of a database', 'in base64 of UTF-16'];

const SECRETS = [
	'0123456789abcdef0123456789abcdef01234567',
	'pa ss"wo\\rd/with+every&thing=%20',
	'Zoë Müller-Łuczak 李小龍',
	"o'brien+test@example.com",
	'two\nlines\tand a tab',
	'  padded secret  ',
];

describe('safeText', () => {
	describe.each(Object.entries(ECHOES))('an echo %s', (_how, echo) => {
		it.each(SECRETS)('of %j is masked, and the words around it stay', (secret) => {
			const shown = safeText(`Refused. ${echo(secret)} is wrong`, ['else', secret]);
			expect(reveals(shown, secret, echo(secret))).toBe(false);
			expect(shown).toMatch(/^Refused\. .*\*\*\*.* is wrong$/);
			expect(safeText(shown, [secret])).toBe(shown);
		});
	});

	it('never shows a secret, whatever its characters and however it is repeated', () => {
		const word = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 60 });
		const secrets = word.filter((text) => /[\p{L}\p{N}]{4}/u.test(text) && text.trim() === text);
		fc.assert(
			fc.property(
				secrets,
				fc.constantFrom(...Object.keys(ECHOES).filter((how) => !EXACT_ONLY.includes(how))),
				(secret, how) => {
					const echo = ECHOES[how]?.(secret) ?? '';
					return !reveals(safeText(`Bad: ${echo}`, [secret]), secret, echo);
				},
			),
			{ numRuns: 2000 },
		);
	});

	it.each([
		['correcthorse', '...***...'],
		['horsebattery', '...***...'],
		['rystaple', '...***...'],
		['xxrystaplexx', '...***...'],
	])('masks a repeated value that is cut off: %s', (piece, shown) => {
		expect(safeText(`Unknown key ...${piece}...`, ['correcthorsebatterystaple'])).toBe(
			`Unknown key ${shown}`,
		);
	});

	it.each([
		'zo%EB m%FCller',
		'zo&#x0000eb; m&#x00fc;ller',
		'zo&#0235; m&#252;ller',
		'zo&euml; m&uuml;ller',
		'Zoe Muller',
	])('masks a repeated value in the encoding of an older server: %s', (echo) => {
		expect(safeText(`Unknown person ${echo}.`, ['Zoë Müller'])).toBe('Unknown person ***.');
	});

	it.each([
		[
			['?!?!?!', '?!?!', '  ?!?! '],
			['?!?!?!', '%3F!%3F!%3F!'],
		],
		[
			['?a!z', '?A!Z'],
			['?a!z', '?A!Z'],
		],
		[['a-b-1-2'], ['ab 12', 'A/B/1/2']],
		[['ΜΕΓΑΛΟΣ'], ['ΜΕΓΑΛΟΣand']],
		[
			['<&>"\''],
			[
				'&lt;&amp;&gt;&quot;&apos;',
				'&LT;&AMP;&GT;&QUOT;&APOS;',
				'&#60;&#38;&#62;&#34;&#39;',
				'&#x3c;&#X26;&#x3E;&#x22;&#x27;',
			],
		],
		[['🔑🔒'], ['&#128273;&#128274;', '&#x1F511;&#x1f512;']],
		[['a%62c\\n&lt;d'], ['a%62c\\n&lt;d']],
		[['k%ff/key x'], ['k%ff/key%20x']],
	])('masks each of %j in each of %j', (secrets, echoes) => {
		for (const secret of secrets) {
			for (const echo of echoes)
				expect(safeText(`Unknown key ${echo}`, [secret])).toMatch(/^Unknown key \*\*\*(?:%3F|[?!])*$/);
		}
	});

	it('masks base64 after a line break in JSON, and nested base64 next to another value', () => {
		const secret = 'correct-horse-battery-staple';
		expect(safeText(`{"said":"key\\n${base64(secret)}"}`, [secret])).not.toContain(
			base64(secret).slice(4, 12),
		);
		expect(safeText(`Got ${base64('users')} ${base64(base64(secret))}`, [secret])).toBe(
			`Got ${base64('users')} ***`,
		);
	});

	it('shows no repeated value that starts where the text is cut off', () => {
		for (const [secret = ''] of SECRETS.map((one) => [one])) {
			for (let length = 900; length < 1010; length += 7) {
				const text = `${secret} `.repeat(60).slice(0, length - 100) + 'x'.repeat(100) + secret;
				expect(reveals(safeText(text, [secret]), secret, secret)).toBe(false);
			}
		}
	});

	it.each([
		[
			'Invalid value ava@example.com. Field email must be unique.',
			['ava@example.com', 'Email', 'Ava'],
			'Invalid value ***. Field email must be unique.',
		],
		[
			'Login "ava.exemplar" is used by Bo (bo@example.org)',
			['ava.exemplar'],
			'Login "***" is used by Bo (***)',
		],
		['Department not found', ['Department Management'], 'Department not found'],
		[
			'User is inactive and will not be changed',
			['Inactive', 'Will', 'User roles'],
			'User is inactive and will not be changed',
		],
		['No such name: Will', ['Will'], 'No such name: ***'],
		['Bad length', ['length'], 'Bad ***'],
		['Will and Anna like bananas', ['Anna'], 'Will and *** like bananas'],
		['Name Li is too short, at least 2', ['Li', '2'], 'Name *** is too short, at least 2'],
		['Name 李 or 李明 is taken', ['李明'], 'Name 李 or *** is taken'],
		['Employee 1042 of 10423', ['1042'], 'Employee *** of 10423'],
		['Phone +49 (170) 123-45-67 is wrong', ['+491701234567'], 'Phone +*** is wrong'],
		['Born 1990-03-31', ['1990-03-31'], 'Born ***'],
	])('keeps the words of %j when %j was sent', (text, sent, shown) => {
		expect(safeText(text, sent)).toBe(shown);
	});

	it('shows nothing of a text that repeats too many values to be a sentence', () => {
		const sent = Array.from({ length: 20 }, (_, i) => `value-${i}-of-many`);
		const masks = Array.from({ length: 7 }, () => '***').join(' | ');
		expect(safeText(`Wrong: ${sent.slice(0, 7).join(' | ')}`, sent)).toBe(`Wrong: ${masks}`);
		expect(safeText(`Wrong: ${sent.slice(0, 8).join(' | ')} | of another`, sent)).toBeUndefined();
	});

	it.each(['ava@example.com', '***', '"Ava Exemplar"', '...'])(
		'shows nothing of a response that is only %j',
		(text) => {
			expect(safeText(text, ['ava@example.com', 'Ava Exemplar'])).toBeUndefined();
		},
	);

	it('removes characters that reverse a line and truncates between characters', () => {
		expect(safeText('Refused \u202Egpj.exe\u200B', [])).toBe('Refused gpj.exe');
		expect(safeText(`${'x'.repeat(199)}😀`, [])).toBe('x'.repeat(199));
	});

	it.each(['Duplicate email', 'Wrong parameters: departmentId', '100% of "it" failed \\ %zz &nope; &#0;'])(
		'shows %j',
		(text) => {
			expect(safeText(text, SECRETS)).toBe(text);
		},
	);

	it('does not mask short values, which occur in any sentence', () => {
		expect(safeText('No access to field x1', ['x', '1', 'yes', '', ' '])).toBe('No access to field x1');
	});

	it('returns one short line', () => {
		expect(safeText('  one\r\n two\t\u0000three ', [])).toBe('one two three');
		expect(safeText('word '.repeat(1000), [])).toHaveLength(199);
	});

	it.each([undefined, '', ' \n ', '<!DOCTYPE html><p>Sorry</p>', '<?xml version="1.0"?><error/>'])(
		'shows nothing of %j',
		(text) => {
			expect(safeText(text, [])).toBeUndefined();
		},
	);

	it('is fast with a page of megabytes, however it is encoded', () => {
		const words = Array.from({ length: 200 }, (_, i) => `value ${i} of many`);
		for (const part of [
			'%41\\u0041&amp;word ',
			'\\',
			'%',
			'&#',
			'a@',
			'ab:',
			'61 ',
			'YWJj',
			'1,',
			'=41',
			' ',
			'\u200B',
			'ab cd',
		]) {
			const start = performance.now();
			safeText(part.repeat(200_000), words);
			expect(performance.now() - start).toBeLessThan(2000);
		}
	});

	it('runs in linear time in the length of what was sent', () => {
		const line = 'Wrong '.repeat(200);
		const time = (length: number) => {
			const start = performance.now();
			for (const unit of ['Wrong ', 'ab', '-', 'é'])
				safeText(line, [
					unit.repeat(length / unit.length),
					...Array.from({ length: length / 100 }, (_, i) => `sent ${i}`),
				]);
			return performance.now() - start;
		};
		time(10_000);
		expect(time(800_000)).toBeLessThan(Math.max(8 * 4 * time(100_000), 1000));
	});
});

describe('collectTexts', () => {
	it('finds strings at any depth and nothing else', () => {
		expect(collectTexts({ a: 'one', b: ['two', { c: 'three', d: 4, e: null }], f: true })).toEqual([
			'one',
			'two',
			'three',
		]);
		expect(collectTexts('bare')).toEqual(['bare']);
		expect(collectTexts(undefined)).toEqual([]);
	});
});

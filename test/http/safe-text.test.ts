import fc from 'fast-check';
import { safeText, textsIn } from '../../src/http/safe-text';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const escapedForPhp = (text: string) =>
	JSON.stringify(text)
		.replace(/\//g, '\\/')
		.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const escapedForHtml = (text: string) =>
	text.replace(/[&<>"'=]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/&#38;/g, '&amp;');

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
};

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
		it.each(SECRETS)('of %j is not shown', (secret) => {
			expect(safeText(`Refused. ${echo(secret)} was sent`, ['else', secret])).toBeUndefined();
		});
	});

	it('never shows a secret, whatever it is made of and however it is echoed', () => {
		const word = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 60 });
		const secrets = word.filter((text) => /[\p{L}\p{N}]{4}/u.test(text) && text.trim() === text);
		fc.assert(
			fc.property(
				secrets,
				fc.constantFrom(...Object.keys(ECHOES).filter((how) => how !== 'in upper case')),
				(secret, how) => safeText(`Bad: ${ECHOES[how]?.(secret) ?? ''}`, [secret]) === undefined,
			),
			{ numRuns: 500 },
		);
	});

	it.each(['correcthorse', 'horsebattery', 'rystaple'])('notices an echo that is cut off: %s', (piece) => {
		expect(safeText(`Unknown key ...${piece}...`, ['correcthorsebatterystaple'])).toBeUndefined();
	});

	it.each(['zo%EB m%FCller', 'zo&#x0000eb; m&#x00fc;ller', 'zo&#0235; m&#252;ller'])(
		'notices an echo in the spelling of an older server: %s',
		(echo) => {
			expect(safeText(`Unknown person ${echo}`, ['Zoë Müller'])).toBeUndefined();
		},
	);

	it('notices a secret without letters or digits', () => {
		for (const secret of ['?!?!?!', '?!?!', '  ?!?! ']) {
			expect(safeText('Unknown key ?!?!?!', [secret])).toBeUndefined();
			expect(safeText('Unknown key %3F!%3F!%3F!', [secret])).toBeUndefined();
		}
	});

	it('notices a secret of signs with a few letters, in either case', () => {
		for (const secret of ['?a!z', '?A!Z']) {
			expect(safeText('Unknown key ?a!z', [secret])).toBeUndefined();
			expect(safeText('Unknown key ?A!Z', [secret])).toBeUndefined();
		}
	});

	it('notices a short secret however it is set apart', () => {
		expect(safeText('Unknown key ab 12', ['a-b-1-2'])).toBeUndefined();
	});

	it('notices a word that ends in a sigma, whatever follows it', () => {
		expect(safeText('Bad name: ΜΕΓΑΛΟΣand more', ['ΜΕΓΑΛΟΣ'])).toBeUndefined();
	});

	it.each([
		['by name', '&lt;&amp;&gt;&quot;&apos;'],
		['by name, in capitals', '&LT;&AMP;&GT;&QUOT;&APOS;'],
		['by number', '&#60;&#38;&#62;&#34;&#39;'],
		['by number in base 16', '&#x3c;&#X26;&#x3E;&#x22;&#x27;'],
	])('notices signs that HTML writes %s', (_how, echo) => {
		expect(safeText(`Unknown key ${echo}`, ['<&>"\''])).toBeUndefined();
	});

	it('notices signs with long numbers in HTML', () => {
		expect(safeText('Unknown key &#128273;&#128274;', ['🔑🔒'])).toBeUndefined();
		expect(safeText('Unknown key &#x1F511;&#x1f512;', ['🔑🔒'])).toBeUndefined();
	});

	it('notices a secret that itself looks like escapes', () => {
		const secret = 'a%62c\\n&lt;d';
		expect(safeText(`Unknown key ${secret}`, [secret])).toBeUndefined();
	});

	it('notices an echo that is encoded only in part', () => {
		expect(safeText('Unknown key k%ff/key%20x', ['k%ff/key x'])).toBeUndefined();
	});

	it('notices base64 after a line break in JSON, and base64 in base64 beside another', () => {
		const secret = 'correct-horse-battery-staple';
		expect(safeText(`{"said":"key\\n${base64(secret)}"}`, [secret])).toBeUndefined();
		expect(safeText(`Got ${base64('users')} ${base64(base64(secret))}`, [secret])).toBeUndefined();
	});

	it('notices an echo far behind what would be shown', () => {
		expect(safeText(`${'Sorry. '.repeat(500)} ${SECRETS[0]}`, SECRETS)).toBeUndefined();
	});

	it.each(['Duplicate email', 'Wrong parameters: departmentId', '100% of "it" failed \\ %zz &nope; &#0;'])(
		'shows %j',
		(text) => {
			expect(safeText(text, SECRETS)).toBe(text);
		},
	);

	it('takes short values for no echo: they are in any sentence', () => {
		expect(safeText('No access to field x1', ['x', '1', 'yes', '', ' '])).toBe('No access to field x1');
	});

	it('makes one short line', () => {
		expect(safeText('  one\r\n two\t\u0000three ', [])).toBe('one two three');
		expect(safeText('word '.repeat(1000), [])).toHaveLength(200);
	});

	it.each([undefined, '', ' \n ', '<!DOCTYPE html><p>Sorry</p>', '<?xml version="1.0"?><error/>'])(
		'has nothing to show of %j',
		(text) => {
			expect(safeText(text, [])).toBeUndefined();
		},
	);

	it('is quick with a page of megabytes', () => {
		const start = performance.now();
		safeText(
			'%41\\u0041&amp;word '.repeat(200_000),
			Array.from({ length: 200 }, (_, i) => `value ${i} of many`),
		);
		expect(performance.now() - start).toBeLessThan(500);
	});
});

describe('textsIn', () => {
	it('finds the texts at any depth, and nothing else', () => {
		expect(textsIn({ a: 'one', b: ['two', { c: 'three', d: 4, e: null }], f: true })).toEqual([
			'one',
			'two',
			'three',
		]);
		expect(textsIn('bare')).toEqual(['bare']);
		expect(textsIn(undefined)).toEqual([]);
	});
});

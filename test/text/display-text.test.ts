import fc from 'fast-check';
import { toDisplayText, removeUnseen } from '../../src/text/display-text';

describe('The display text of another system', () => {
	it.each([
		['right-to-left override', 'Ava\u202Egpj.exe', 'Avagpj.exe'],
		['isolates', '\u2067Ava\u2069', 'Ava'],
		['direction marks', 'Ava\u200E\u200F\u061C', 'Ava'],
		['a zero-width space', 'Av\u200Ba', 'Ava'],
		['a soft hyphen and a byte order mark', '\uFEFFAv\u00ADa', 'Ava'],
		['tags, which can carry a whole hidden text', 'Ava\u{E0041}\u{E0042}', 'Ava'],
		['fillers, which are letters without ink', '\u3164Ava\uFFA0', 'Ava'],
		['variation selectors, which can carry bytes', 'Ava\uFE00\uFE01\u{E0100}', 'Ava'],
		['joiners between Latin letters', 'A\u200Dv\u200Ca', 'Ava'],
		['annotations', 'Ava\uFFF9\uFFFB', 'Ava'],
		['line ends, tabs and other controls', ' Ava\r\n\tExemplar\u2028Smith\u0000 ', 'Ava Exemplar Smith'],
		['half a character', 'Ava\uD83D', 'Ava\uFFFD'],
	])('has no %s', (_what, text, shown) => {
		expect(toDisplayText(text)).toBe(shown);
	});

	it.each([
		['a family', '👨‍👩‍👧‍👦'],
		['an astronaut of a skin color', '👩🏽‍🚀'],
		['a heart in color and a key', '❤️ 1️⃣'],
		['Persian, with a joiner that separates', 'می‌خواهم'],
		['Hindi, with a joiner', 'क्‍ष'],
		['an Arabic number sign', '\u0600١٢'],
		['names with accents, in either form', 'Zoë Müller-Łuczak José 李小龍'],
	])('keeps %s', (_what, text) => {
		expect(toDisplayText(text)).toBe(text);
	});

	it('is one line without invisible characters, and converting it again changes nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const shown = toDisplayText(text);
				expect(shown).not.toMatch(
					/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2060-\u206F\u200B\u200E\u200F\uFEFF]/u,
				);
				expect(toDisplayText(shown)).toBe(shown);
			}),
		);
	});

	it('may keep its line breaks', () => {
		expect(removeUnseen('one\u202E\n\ttwo')).toBe('one\n\ttwo');
	});
});

/** Arabic and Kaithi number signs: Unicode classifies them as format characters, but they are visible. */
const SEEN = '\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}';

/**
 * Invisible characters, which can reverse a text (U+202E), hide a part of it (U+200B, tags) or make two texts look alike:
 * Unicode's format and default-ignorable characters.
 */
const UNSEEN = new RegExp(`(?:(?![${SEEN}])[\\p{Cf}\\p{Default_Ignorable_Code_Point}])+`, 'gu');

const LINE_BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Half a character, which not every program can store. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Characters with a colored and a plain form, selected by the character after them. */
const EMOJI = /\p{Emoji}$/u;

/** Emoji, and scripts in which a joiner changes how letters connect (Arabic, Indic scripts). */
const JOINED =
	/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Syriac}\p{Script=Tamil}\p{Script=Telugu}]$/u;

/**
 * Removes invisible characters from a text of another system. What an emoji or a script needs to look right stays: a
 * joiner after such a character, and one variation selector after an emoji.
 */
export function removeUnseen(text: string): string {
	return text
		.replace(LONE_SURROGATE, '\uFFFD')
		.replace(UNSEEN, (run: string, offset: number, whole: string) => {
			const before = whole.slice(Math.max(0, offset - 2), offset);
			const [, selector = '', joiner = ''] = /^([\uFE0E\uFE0F]?)([\u200C\u200D]?)$/.exec(run) ?? [];
			return (EMOJI.test(before) ? selector : '') + (JOINED.test(before) ? joiner : '');
		});
}

/** Most texts, of which hundreds of thousands are shown: visible ASCII with blanks inside. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/**
 * A text of another system, safe to show in a message, a log or a page: on one line and without invisible characters.
 * The only place for this rule; what a log, a page or an error needs in addition is added there.
 */
export function toDisplayText(text: string): string {
	if (PLAIN.test(text)) return text;
	return removeUnseen(text.replace(LINE_BREAKS, ' ')).trim();
}

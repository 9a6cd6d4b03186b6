/** Arabic and Kaithi number signs: Unicode files them under "format", but people see them. */
const SEEN = '\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}';

/**
 * Characters that nobody sees, and that can turn a text around (U+202E), hide a part of it (U+200B, tags) or make two
 * texts look alike. Format characters, and whatever Unicode wants ignored where a font does not know it.
 */
const UNSEEN = new RegExp(`(?:(?![${SEEN}])[\\p{Cf}\\p{Default_Ignorable_Code_Point}])+`, 'gu');

const LINE_BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Half of a character; not every program can store it. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** What has a coloured form and a plain one, told apart by a selector behind it. */
const EMOJI = /\p{Emoji}$/u;

/** Emoji, and the scripts whose letters join differently with a joiner between them (Arabic, those of India). */
const JOINED =
	/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Syriac}\p{Script=Tamil}\p{Script=Telugu}]$/u;

/**
 * A text of another system without what nobody sees. What an emoji or a script needs to look right stays: a joiner
 * behind such a character, and one variation selector behind any.
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

/**
 * A text of another system as it may stand in a sentence, a log or a page of ours: one line, with nothing in it that
 * nobody sees. The one place for this; what a log, a page or an error needs besides is added there.
 */
export function toDisplayText(text: string): string {
	return removeUnseen(text.replace(LINE_BREAKS, ' ')).trim();
}

/**
 * Characters that take no space and show nothing: zero-width spaces and joiners, soft hyphens, byte order marks,
 * direction marks, variation selectors (Unicode's format and default-ignorable characters). They come along when people
 * copy from an email, a PDF or a chat.
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** Nearly every text is plain ASCII, which this check makes fast. */
const PLAIN = /^[ -~]*$/;

/** Removes invisible characters from a text. */
export function removeInvisible(text: string): string {
	if (PLAIN.test(text)) return text;
	return text.replace(INVISIBLE, '');
}

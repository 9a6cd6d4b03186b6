/**
 * Characters that take no place and show nothing: zero-width blanks and joiners, soft hyphens, byte order marks,
 * directions, variation selectors (Unicode's format characters, and those it lets programs ignore). They come along
 * when people copy from a mail, a PDF or a chat.
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** Nearly every text is of these, and large companies have many texts. */
const PLAIN = /^[ -~]*$/;

export function removeInvisible(text: string): string {
	if (PLAIN.test(text)) return text;
	return text.replace(INVISIBLE, '');
}

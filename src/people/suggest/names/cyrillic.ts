/**
 * Cyrillic letters of Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Kazakh names, each in one Latin spelling. The
 * spelling follows no standard: whatever a standard does differently, `soundOf` makes the same.
 */
const LATIN: Record<string, string> = {
	а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', ѓ: 'g', д: 'd', ђ: 'dj', е: 'e', ё: 'e', є: 'ie', ж: 'zh', з: 'z', ѕ: 'z',
	и: 'i', і: 'i', ї: 'ii', й: 'i', ј: 'i', к: 'k', ќ: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n', о: 'o', п: 'p',
	р: 'r', с: 's', т: 't', ћ: 'ch', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', џ: 'dj', ш: 'sh', щ: 'shch',
	ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h',
}; // prettier-ignore

/** A soft or hard sign before a vowel is heard as a glide: Васильев is Vasiliev. */
const GLIDES = /[ьъ](?=[еёиоэ])/g;

/** Whether a text has Cyrillic letters. */
export function isCyrillic(text: string): boolean {
	return /\p{Script=Cyrillic}/u.test(text);
}

/**
 * Replaces Cyrillic letters by Latin ones; all others stay.
 *
 * @param text in lower case and composed (NFC): й and ё are single letters
 */
export function cyrillicToLatin(text: string): string {
	if (!isCyrillic(text)) return text;
	return text.replace(GLIDES, 'i').replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);
}

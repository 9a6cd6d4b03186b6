const INSTANT = /^\d{4}-\d\d-\d\d([T ])\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d(:?)\d\d)?$/;

/** Formats that tell how to parse a text, but not what it says. The first match counts. */
const FORMS: Array<[looksLike: RegExp, form: string]> = [
	[/^$/, 'empty text'],
	[/^\s+$/, 'blank text'],
	[/^0000-00-00$/, 'date of zeros'],
	[/^\d{4}-\d\d-\d\d$/, 'yyyy-mm-dd'],
	[/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, 'UUID'],
	[/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/, 'UUID in capitals'],
	[/^-?\d+$/, 'whole number as text'],
	[/^-?\d+\.\d+$/, 'decimal number as text'],
	[/^(yes|no)$/i, 'yes or no'],
	[/^(true|false)$/i, 'true or false as text'],
	[/^\s*[[{]/, 'JSON inside a text'],
	[/^https?:\/\/\S+$/, 'link'],
	[/^\S+@\S+$/, 'email address'],
	[/&(#\d+|[a-z]+);/i, 'text with an entity'],
	[/<[a-z/]/i, 'text with markup'],
	[/^\s|\s$/, 'text with a space around it'],
];

/** The format of a text, such as `yyyy-mm-ddThh:mm:ss+hh:mm`. */
export function formOf(text: string): string {
	const [isInstant, between, seconds, fraction, zone, colon] = INSTANT.exec(text) ?? [];
	if (isInstant === undefined) return FORMS.find(([looksLike]) => looksLike.test(text))?.[1] ?? 'text';
	const offset = zone === undefined || zone === 'Z' ? (zone ?? '') : `+hh${colon}mm`;
	return `yyyy-mm-dd${between}hh:mm${seconds ? ':ss' : ''}${fraction ? '.fff' : ''}${offset}`;
}

import { removeUnseen } from '../../text/display-text';

/** Trusted markup. Everything else is text, and is escaped. */
export class Html {
	readonly markup: string;

	/** @param markup never text from outside */
	constructor(markup: string) {
		this.markup = markup;
	}
}

type Part = Html | readonly Html[] | string | number;

/**
 * Builds markup from a template. Only the output of `html` itself is inserted as markup; all other parts are escaped for
 * both places where they may stand, between tags and in an attribute in double quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
	const literals = literalsOf(strings);
	let markup = literals[0] ?? '';
	parts.forEach((part, index) => {
		markup += markupOf(part) + (literals[index + 1] ?? '');
	});
	return new Html(markup);
}

export const NOTHING = new Html('');

function markupOf(part: Part): string {
	if (part instanceof Html) return part.markup;
	if (typeof part === 'object') return part.map(({ markup }) => markup).join('');
	return escaped(String(part));
}

/** Without our indentation, which would be half of a page with thousands of rows. */
function literalsOf(strings: TemplateStringsArray): readonly string[] {
	const known = LITERALS.get(strings);
	if (known !== undefined) return known;
	const literals = strings.map((string) => string.replace(/\n\s+/g, '\n'));
	LITERALS.set(strings, literals);
	return literals;
}

/** A template literal is the same object at each call, so this cache holds no data of any run. */
const LITERALS = new WeakMap<TemplateStringsArray, readonly string[]>();

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'`': '&#96;',
};

/** Includes control characters: a page with them is not valid, and browsers differ in what they show. */
const NOT_PLAIN = /[&<>"'`]|[^\P{Cc}\t\n\r]/gu;

function escaped(text: string): string {
	return removeUnseen(text).replace(NOT_PLAIN, (sign) => ENTITIES[sign] ?? '\uFFFD');
}

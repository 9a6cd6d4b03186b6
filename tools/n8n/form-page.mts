/** One page of a form, as the browser of a signed-in person has it. */
export interface FormPage {
	html: string;
	/** The text without markup, in which runs of white space are one blank. */
	text: string;
	/** The label of its last field; empty when it has none. */
	question: string;
	/** The choices of its radio buttons. */
	options: string[];
	/** Where it is, and what signs its answer. */
	url: string;
	token: string;
}

/** Reads a page that n8n has rendered at this address. */
export function toPage(url: string, html: string): FormPage {
	const body = html.replaceAll(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, ' ');
	const text = body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
	return {
		html,
		url,
		text: decode(text).trim(),
		question: decode([...html.matchAll(/<label class='form-label[^>]*>([^<]*)</g)].at(-1)?.[1] ?? ''),
		options: [...html.matchAll(/class='multiselect-checkbox' id='[^']*' value='([^']*)'/g)].map((match) =>
			decode(match[1] ?? ''),
		),
		token: /authToken = '([^']*)'/.exec(html)?.[1] ?? '',
	};
}

/**
 * The name of the input that belongs to a label.
 *
 * @throws Error when the page has no such field
 */
export function fieldOf({ html }: FormPage, label: string): string {
	for (const [, shown = '', rest = ''] of html.matchAll(
		/<label class='form-label[^>]*>([^<]*)<\/label>([\s\S]{0,400})/g,
	)) {
		const id = /id='(field-\d+)'/.exec(rest)?.[1];
		if (decode(shown) === label && id !== undefined) return id;
	}
	throw new Error(`The page has no field "${label}".`);
}

function decode(text: string): string {
	const NAMES: Record<string, string> = {
		amp: '&',
		lt: '<',
		gt: '>',
		quot: '"',
		'#x27': "'",
		'#x60': '`',
		'#x3D': '=',
	};
	return text.replaceAll(/&(#?\w+);/g, (all, name: string) => {
		const code = /^#(\d+)$/.exec(name)?.[1];
		return code === undefined ? (NAMES[name] ?? all) : String.fromCodePoint(Number(code));
	});
}

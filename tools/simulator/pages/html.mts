import { escapeMarkup } from '../http/xml.mts';

/** Markup that can be inserted as it is. */
export class Html {
	readonly markup: string;

	constructor(markup: string) {
		this.markup = markup;
	}
}

type Part = Html | string | number | false | undefined | Part[];

/** Markup from a template. Inserted texts are escaped; lists are joined; `false` and `undefined` are left out. */
export function html(template: TemplateStringsArray, ...parts: Part[]): Html {
	return new Html(String.raw({ raw: template }, ...parts.map(markupOf)));
}

function markupOf(part: Part): string {
	if (part instanceof Html) return part.markup;
	if (Array.isArray(part)) return part.map(markupOf).join('');
	return part === false || part === undefined ? '' : escapeMarkup(String(part));
}

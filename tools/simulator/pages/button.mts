import { html, type Html } from './html.mts';
import type { PageButton } from './Page.mts';

/**
 * A form with a single button.
 *
 * @param back the address to return to
 */
export function button({ action, label, explanation, fields = {} }: PageButton, back: string): Html {
	const hidden = Object.entries({ ...fields, back }).map(
		([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
	);
	return html`<form method="post" action="/page/do/${action}">
		${hidden}<button type="submit">${label}</button>
		${explanation !== undefined && html`<p>${explanation}</p>`}
	</form>`;
}

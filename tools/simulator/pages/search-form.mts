import { html, type Html } from './html.mts';
import type { Mark } from './marks.mts';
import { timeOf } from './time-of.mts';

/** What the visitor chose to see. */
export interface Choice {
	words: string;
	onlyChanges: boolean;
	/** The position of a mark in the site's list. */
	mark: number;
}

export function searchForm({ words, onlyChanges, mark }: Choice, marks: readonly Mark[]): Html {
	const options = marks.map(
		({ label, at }, index) =>
			html`<option value="${index}" ${index === mark && html`selected`}>${label} (${timeOf(at)})</option>`,
	);
	return html`<form role="search" method="get" class="search">
		<label>Search <input type="search" name="q" value="${words}" /></label>
		${marks.length > 0 &&
		html`<label
				>Mark what changed since
				<select name="since">
					${options}
				</select></label
			>
			<label><input type="checkbox" name="changed" ${onlyChanges && html`checked`} /> Show only that</label>`}
		<button type="submit">Show</button>
	</form>`;
}

/** The choice as the query of an address; '' when it is the usual one. */
export function queryOf({ words, onlyChanges, mark }: Choice, marks: readonly Mark[]): string {
	const query = new URLSearchParams();
	if (words !== '') query.set('q', words);
	if (onlyChanges) query.set('changed', 'on');
	if (mark !== marks.length - 1) query.set('since', String(mark));
	return query.toString();
}

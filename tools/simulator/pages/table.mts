import lodash from 'lodash';
import { button } from './button.mts';
import { html, type Html } from './html.mts';
import { changeSince, type Mark, type RowChange } from './marks.mts';
import type { PageRow, PageTable } from './Page.mts';

/** Which rows are shown, and what is marked in them. */
export interface View {
	/** The address of the page. */
	path: string;
	/** Rows contain all of these words; '' = all rows. */
	words: string;
	onlyChanges: boolean;
	/** Undefined = nothing is marked. */
	mark: Mark | undefined;
}

type MarkedRow = PageRow & { change: RowChange | undefined };

/**
 * A table with its heading and the number of its rows: new ones first, then those that changed. On a narrow screen, each row becomes a
 * block.
 *
 * @param back the address to which its buttons return
 * @param pageTitle a table with the title of the page does not repeat it
 */
export function tableOf(table: PageTable, view: View, back: string, pageTitle: string): Html {
	const all = table.rows.map((row) => ({
		...row,
		change: view.mark && changeSince(view.mark, view.path, row),
	}));
	const shown = lodash.sortBy(
		all.filter((row) => isShown(row, view)),
		rankOf,
	);
	const hasButtons = all.some(({ buttons }) => buttons !== undefined);
	const count = shown.length === all.length ? `${all.length}` : `${shown.length} of ${all.length}`;
	const heading = html`${table.title === pageTitle
		? html`<p class="note">Showing ${count}.</p>`
		: html`<h2>${table.title} <span class="count">${count}</span></h2>`}
	${table.note !== undefined && html`<p class="note">${table.note}</p>`}`;
	if (shown.length === 0)
		return html`${heading}
			<p class="empty">${all.length === 0 ? 'Nothing yet.' : 'Nothing matches.'}</p>`;
	return html`${heading}
		<table>
			<thead>
				<tr>
					${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
					${hasButtons && html`<th scope="col">Change</th>`}
				</tr>
			</thead>
			<tbody>
				${shown.map((row) => rowOf(row, table.columns, hasButtons, back))}
			</tbody>
		</table>`;
}

function rankOf({ change }: MarkedRow): number {
	if (change === undefined) return 2;
	return change.isNew ? 0 : 1;
}

function isShown({ cells, change }: MarkedRow, { words, onlyChanges }: View): boolean {
	if (onlyChanges && change === undefined) return false;
	const text = cells.join(' ').toLowerCase();
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}

function rowOf(row: MarkedRow, columns: string[], hasButtons: boolean, back: string): Html {
	const cells = row.cells.map((cell, column) => {
		const content = cellOf(row, cell, column);
		const isEmpty = cell === '' && !row.change?.former.has(column);
		return column === 0
			? html`<th scope="row" data-label="${columns[0]}"><div>${content}</div></th>`
			: html`<td data-label="${columns[column]}" ${isEmpty && html`class="none"`}><div>${content}</div></td>`;
	});
	return html`<tr id="${row.id}" ${row.change && html`class="changed"`}>
		${cells} ${hasButtons && html`<td>${(row.buttons ?? []).map((one) => button(one, back))}</td>`}
	</tr>`;
}

function cellOf({ href, change }: MarkedRow, cell: string, column: number): Html {
	const former = change?.former.get(column);
	const text =
		column === 0 && href !== undefined ? html`<a href="${href}">${breakable(cell)}</a>` : breakable(cell);
	const shown = former === undefined ? text : html`<mark>${cell === '' ? '(empty)' : text}</mark>`;
	return html`${shown}${column === 0 && change?.isNew && html` <mark class="badge">New</mark>`}
	${former !== undefined && html`<small>was ${former === '' ? 'empty' : former}</small>`}`;
}

/** Email addresses and links may be broken before `@`, `/` and `?`. */
function breakable(text: string): Html {
	return html`${text.split(/(?=[@/?])/).map((part, index) => (index === 0 ? part : html`<wbr />${part}`))}`;
}

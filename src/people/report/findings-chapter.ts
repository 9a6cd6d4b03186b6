import { html, NOTHING, type Html } from '../../run/report/html';
import { inChunks, link, ROWS_IN_LONG_LIST } from '../../run/report/rows';
import { number } from '../../run/words';
import type { Check } from '../assess/Finding';
import type { FindingItem } from '../assess/FindingItem';
import { CHECK_WORDS, SEVERITY_WORDS } from './check-words';

/** An item with the pages of the person in both systems, if their addresses are known. */
export type WithLinks<Item> = Item & { employeeUrl?: string | null; userUrl?: string | null };

/** The chapter on one problem. */
export function findingsChapter(check: Check, findings: ReadonlyArray<WithLinks<FindingItem>>): Html {
	const { title, note } = CHECK_WORDS[check];
	return chapter(
		{ id: check, title, note, columns: ['Name', 'Severity', 'Problem', 'What to do'] },
		findings,
		row,
	);
}

interface Chapter {
	id: string;
	title: string;
	note: string;
	columns: readonly [string, string, string, string];
}

/** A heading, and a table of four columns. Without rows, nothing. */
export function chapter<Item>(
	{ id, title, note, columns }: Chapter,
	items: readonly Item[],
	row: (item: Item) => Html,
): Html {
	if (items.length === 0) return NOTHING;
	const lazy = items.length > ROWS_IN_LONG_LIST ? ' lazy' : '';
	return html`<section class="list" aria-labelledby="${id}">
		<h2 id="${id}">${title} <span class="muted">${number(items.length)}</span></h2>
		${note === '' ? NOTHING : html`<p class="muted">${note}</p>`}
		${inChunks(items).map(
			(chunk, index) =>
				html`<div class="chunk${lazy}">
					<table aria-labelledby="${id}">
						<colgroup>
							<col class="who" />
							<col class="what" />
							<col />
							<col class="why" />
						</colgroup>
						<thead class="${index === 0 ? 'first' : 'unseen'}">
							<tr>
								${columns.map((column) => html`<th scope="col">${column}</th> `)}
							</tr>
						</thead>
						<tbody>
							${chunk.map(row)}
						</tbody>
					</table>
				</div> `,
		)}
	</section> `;
}

function row(item: WithLinks<FindingItem>): Html {
	const { word, mark } = SEVERITY_WORDS[item.severity];
	return html`<tr class="entry" data-outcome="${item.severity}" data-action="${item.check}">
		<th scope="row"><bdi>${item.name || 'The whole account'}</bdi>${pagesOf(item)}</th>
		<td><span class="mark ${mark}"></span>${word}</td>
		<td>${item.reason}</td>
		<td>${item.fix}</td>
	</tr> `;
}

/** The person's pages in both systems. */
export function pagesOf({
	name,
	employeeId,
	employeeUrl,
	userUrl,
}: WithLinks<Pick<FindingItem, 'name' | 'employeeId'>>): Html[] {
	return [
		...(employeeId
			? [
					employeeUrl
						? link(employeeUrl, `Employee ${employeeId} in BambooHR`, name)
						: html`Employee ${employeeId}`,
				]
			: []),
		...(userUrl ? [link(userUrl, 'User in iSpring Learn', name)] : []),
	].map((detail) => html`<br /><small>${detail}</small>`);
}

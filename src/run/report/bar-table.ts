import { html, type Html } from './html';

/** A table of bars, each with a name and with its numbers in words, so that the picture adds nothing to the text. */
export interface BarRow {
	name: string;
	bar: Html;
	words: Html | readonly Html[];
}

/** @param header what the names are, for screen readers */
export function barTable(header: string, rows: readonly BarRow[]): Html {
	return html`<table class="chart">
		<colgroup>
			<col class="action" />
			<col />
			<col class="number" />
		</colgroup>
		<thead class="unseen">
			<tr>
				<th scope="col">${header}</th>
				<td></td>
				<th scope="col">Number</th>
			</tr>
		</thead>
		<tbody>
			${rows.map(
				({ name, bar, words }) =>
					html`<tr>
						<th scope="row">${name}</th>
						<td class="bars">${bar}</td>
						<td>${words}</td>
					</tr> `,
			)}
		</tbody>
	</table>`;
}

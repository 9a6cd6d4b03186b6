import type { Change, Outcome } from '../outcome';
import { html, NOTHING, type Html } from './html';
import type { Reportable } from './Reportable';
import { actionLabel, fieldLabel, number } from '../words';
import { OUTCOME_NOTES, OUTCOME_WORDS, OUTCOMES } from './words';

/** All items of the run, under one heading for each outcome. */
export function lists(items: readonly Reportable[]): Html[] {
	return OUTCOMES.map((outcome) =>
		list(
			outcome,
			items.filter((item) => item.outcome === outcome),
		),
	);
}

function list(outcome: Outcome, items: readonly Reportable[]): Html {
	if (items.length === 0) return NOTHING;
	const note = OUTCOME_NOTES[outcome];
	return html`<section class="list" aria-labelledby="${outcome}">
		<h2 id="${outcome}">
			<span class="mark ${outcome}"></span>${OUTCOME_WORDS[outcome]}
			<span class="muted">${number(items.length)}</span>
		</h2>
		${note === '' ? NOTHING : html`<p class="muted">${note}</p>`}
		${inChunks(items).map((chunk, index) => table(outcome, chunk, index === 0))}
	</section> `;
}

/**
 * Browsers lay out only the tables on the screen (see `.chunk` in the style). With thousands of rows in one table the page
 * would be slow to open.
 */
const ROWS_IN_CHUNK = 100;

function inChunks(items: readonly Reportable[]): Reportable[][] {
	const count = Math.ceil(items.length / ROWS_IN_CHUNK);
	return Array.from({ length: count }, (_, index) =>
		items.slice(index * ROWS_IN_CHUNK, (index + 1) * ROWS_IN_CHUNK),
	);
}

function table(outcome: Outcome, items: readonly Reportable[], isFirst: boolean): Html {
	return html`<div class="chunk">
		<table aria-labelledby="${outcome}">
			<colgroup>
				<col class="who" />
				<col class="what" />
				<col />
				<col class="why" />
			</colgroup>
			<thead class="${isFirst ? 'first' : 'unseen'}">
				<tr>
					<th scope="col">Name</th>
					<th scope="col">Action</th>
					<th scope="col">Changes</th>
					<th scope="col">Reason</th>
				</tr>
			</thead>
			<tbody>
				${items.map(row)}
			</tbody>
		</table>
	</div> `;
}

function row(item: Reportable): Html {
	const action = actionLabel(item);
	return html`<tr class="entry" data-outcome="${item.outcome}" data-action="${action}">
		<th scope="row">${nameCell(item)}</th>
		<td>${action}${item.courseTitle ? html`<br /><bdi>${item.courseTitle}</bdi>` : NOTHING}</td>
		<td>${changesCell(item)}</td>
		<td>${item.error ?? item.reason}</td>
	</tr> `;
}

function nameCell({ employeeName, employeeId, email, userId, kind }: Reportable): Html {
	const name = employeeName || (userId ? `User ${userId}` : kind === 'trainingType' ? 'Everyone' : 'Unknown');
	const details = [employeeId ? `Employee ${employeeId}` : '', email ?? ''].filter((text) => text !== '');
	return html`<bdi>${name}</bdi>${details.map((text) => html`<br /><small>${text}</small>`)}`;
}

function changesCell({ changes: all, action }: Reportable): Html {
	if (all.length === 0) return NOTHING;
	const isNew = action === 'create';
	return html`<ul class="${isNew ? 'new' : 'changed'}">
		${all.map((change) => html`<li>${changeMarkup(change, isNew)}</li>`)}
	</ul>`;
}

/** Something new had no value before, so only the new one is shown. */
function changeMarkup({ field, from, to }: Change, isNew: boolean): Html {
	const after = to === null ? EMPTY : html`<bdi>${to}</bdi>`;
	const label = html`<i>${fieldLabel(field)}</i> `;
	if (isNew && from === null) return html`${label}${after}`;
	return html`${label}${from === null ? EMPTY : html`<bdi class="from">${from}</bdi>`} → ${after}`;
}

const EMPTY = html`<span class="muted">empty</span>`;

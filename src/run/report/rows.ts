import type { Change } from '../outcome';
import { html, NOTHING, type Html } from './html';
import type { Reportable } from './Reportable';
import { actionLabel, fieldLabel, isCreation, number } from '../words';
import { SECTION_NOTES, SECTION_WORDS, sectionOf, SECTIONS, type Section } from './words';

/**
 * All items of the run, under a heading for each outcome: first what belongs to nobody, such as training types, then the rest by
 * name. Those of one person stay in the order of the run.
 */
export function lists(items: readonly Reportable[]): Html[] {
	const { compare } = new Intl.Collator('en');
	const sorted = [...items].sort((one, other) => compare(nameOf(one), nameOf(other)));
	return SECTIONS.map((section) =>
		list(
			section,
			sorted.filter((item) => sectionOf(item) === section),
		),
	);
}

function list(section: Section, items: readonly Reportable[]): Html {
	if (items.length === 0) return NOTHING;
	const note = SECTION_NOTES[section];
	const isLazy = items.length > ROWS_IN_LONG_LIST;
	return html`<section class="list" aria-labelledby="${section}">
		<h2 id="${section}">
			<span class="mark ${section}"></span>${SECTION_WORDS[section]}
			<span class="muted">${number(items.length)}</span>
		</h2>
		${note === '' ? NOTHING : html`<p class="muted">${note}</p>`}
		${inChunks(items).map((chunk, index) => table(section, chunk, { isFirst: index === 0, isLazy }))}
	</section> `;
}

/**
 * In a long list, browsers lay out only the tables on the screen (see `.lazy` in the style). With thousands of rows in one
 * table the page would be slow to open.
 */
const ROWS_IN_CHUNK = 100;
export const ROWS_IN_LONG_LIST = 500;

export function inChunks<T>(items: readonly T[]): T[][] {
	const count = Math.ceil(items.length / ROWS_IN_CHUNK);
	return Array.from({ length: count }, (_, index) =>
		items.slice(index * ROWS_IN_CHUNK, (index + 1) * ROWS_IN_CHUNK),
	);
}

function table(
	section: Section,
	items: readonly Reportable[],
	{ isFirst, isLazy }: { isFirst: boolean; isLazy: boolean },
): Html {
	return html`<div class="chunk${isLazy ? ' lazy' : ''}">
		<table aria-labelledby="${section}">
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
	return html`<tr class="entry" data-outcome="${sectionOf(item)}" data-action="${action}">
		<th scope="row">${nameCell(item)}</th>
		<td>${action}${item.courseTitle ? html`<br /><bdi>${item.courseTitle}</bdi>` : NOTHING}</td>
		<td>${changesCell(item)}</td>
		<td>${item.error ?? item.reason}</td>
	</tr> `;
}

function nameOf({ employeeName, name }: Reportable): string {
	return employeeName ?? name ?? '';
}

function nameCell(item: Reportable): Html {
	const { email, userId, kind } = item;
	const name = nameOf(item) || (userId ? `User ${userId}` : kind === 'trainingType' ? 'Everyone' : 'Unknown');
	const details = [employee(item, name), email ? html`${email}` : NOTHING, user(item, name)];
	return html`<bdi>${name}</bdi>${details
			.filter((detail) => detail !== NOTHING)
			.map((detail) => html`<br /><small>${detail}</small>`)}`;
}

function employee({ employeeId, employeeUrl }: Reportable, name: string): Html {
	if (!employeeId) return NOTHING;
	return employeeUrl
		? link(employeeUrl, `Employee ${employeeId} in BambooHR`, name)
		: html`Employee ${employeeId}`;
}

function user({ userUrl }: Reportable, name: string): Html {
	return userUrl ? link(userUrl, 'User in iSpring Learn', name) : NOTHING;
}

/** In a list of links, the name tells them apart. */
export function link(url: string, words: string, name: string): Html {
	return html`<a href="${url}" target="_blank" rel="noopener noreferrer" aria-label="${words}: ${name}"
		>${words}</a
	>`;
}

function changesCell({ changes: all, action }: Reportable): Html {
	if (all.length === 0) return NOTHING;
	const isNew = isCreation(action);
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

import { byKind } from '../by-kind';
import { html, NOTHING, type Html } from './html';
import type { Reportable } from './Reportable';
import { actionLabel, number } from '../words';
import { SECTION_WORDS, sectionOf, SECTIONS } from './words';

/** A button that shows only some rows. */
export interface Choice {
	value: string;
	label: string;
	count: number;
}

/** The controls above the list. They stay hidden until their script has started. */
export function filter(items: readonly Reportable[]): Html {
	if (items.length < 2) return NOTHING;
	const outcomes = SECTIONS.map((section) => ({
		value: section,
		label: SECTION_WORDS[section],
		count: items.filter((item) => sectionOf(item) === section).length,
	}));
	const actions = byKind(items).map((same) => {
		const label = same[0] ? actionLabel(same[0]) : '';
		return { value: label, label, count: same.length };
	});
	return filterControls(buttons('outcome', 'Outcome', outcomes), buttons('action', 'Action', actions));
}

/** The search with rows of buttons; they stay hidden until their script has started. */
export function filterControls(...rows: readonly Html[]): Html {
	return html`<div id="filter" role="search" hidden>
		<p>
			<label for="search">Search</label>
			<input id="search" type="search" placeholder="Name, department, reason …" autocomplete="off" />
		</p>
		${rows}
		<p id="shown" role="status" class="muted"></p>
	</div> `;
}

/** @param by the attribute of the rows that the script compares: `outcome` or `action` */
export function buttons(by: string, title: string, all: readonly Choice[]): Html {
	const choices = all.filter(({ count }) => count > 0);
	if (choices.length < 2) return NOTHING;
	return html`<div role="group" aria-label="${title}">
		<span class="muted">${title}</span>
		<button type="button" data-by="${by}" value="" aria-pressed="true">All</button>${choices.map(
			({ value, label, count }) =>
				html` <button type="button" data-by="${by}" value="${value}" aria-pressed="false">
					${label} <span class="muted">${number(count)}</span>
				</button>`,
		)}
	</div> `;
}

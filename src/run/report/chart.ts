import { byKind } from '../by-kind';
import { actionLabel, number } from '../words';
import { bar, legend } from './bar';
import { barTable, type BarRow } from './bar-table';
import { html, NOTHING, type Html } from './html';
import type { Reportable } from './Reportable';
import { SECTION_WORDS, sectionOf, SECTIONS } from './words';

type Counted = Pick<Reportable, 'action' | 'kind' | 'outcome' | 'situation'>;

/** One bar for each action, its parts by outcome. */
export function chart(items: readonly Counted[]): Html {
	if (items.length === 0) return NOTHING;
	const groups = byKind(items);
	const longest = Math.max(...groups.map(({ length }) => length));
	return html`<section aria-labelledby="chart-title">
		<h2 id="chart-title">Overview</h2>
		${barTable(
			'Action',
			groups.map((same) => row(same, longest)),
		)}
	</section> `;
}

function row(items: readonly Counted[], longest: number): BarRow {
	const parts = SECTIONS.map((name) => ({
		name,
		count: items.filter((item) => sectionOf(item) === name).length,
	})).filter(({ count }) => count > 0);
	return {
		name: items[0] ? actionLabel(items[0]) : '',
		bar: bar(parts, longest),
		words: parts.map(({ name, count }) =>
			legend(name, `${number(count)} ${SECTION_WORDS[name].toLowerCase()}`),
		),
	};
}

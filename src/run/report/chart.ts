import { byKind } from '../by-kind';
import { html, NOTHING, type Html } from './html';
import type { Reportable } from './Reportable';
import { actionLabel, number } from '../words';
import { OUTCOME_WORDS, OUTCOMES } from './words';

type Counted = Pick<Reportable, 'action' | 'kind' | 'outcome'>;

/**
 * One bar for each action, its parts by outcome. The numbers are also given in words, so the picture adds nothing that
 * the text does not say.
 */
export function chart(items: readonly Counted[]): Html {
	if (items.length === 0) return NOTHING;
	const groups = byKind(items);
	const longest = Math.max(...groups.map(({ length }) => length));
	return html`<section aria-labelledby="chart-title">
		<h2 id="chart-title">Overview</h2>
		${PATTERNS}
		<table class="chart">
			<colgroup>
				<col class="action" />
				<col />
				<col class="number" />
			</colgroup>
			<thead class="unseen">
				<tr>
					<th scope="col">Action</th>
					<td></td>
					<th scope="col">Number</th>
				</tr>
			</thead>
			<tbody>
				${groups.map((same) => bar(same, longest))}
			</tbody>
		</table>
	</section> `;
}

function bar(items: readonly Counted[], longest: number): Html {
	const parts = OUTCOMES.map((outcome) => ({
		outcome,
		count: items.filter((item) => item.outcome === outcome).length,
	})).filter(({ count }) => count > 0);
	let sum = 0;
	const rects = parts.map(({ outcome, count }) => {
		const start = percent(sum, longest);
		sum += count;
		return html`<rect
				x="${start}"
				width="${percent(count, longest)}"
				height="16"
				class="bar ${outcome}"
			/>${HATCHED.has(outcome)
				? html`<rect
						x="${start}"
						width="${percent(count, longest)}"
						height="16"
						fill="url(#${outcome}-hatch)"
					/>`
				: NOTHING}`;
	});
	const words = parts.map(({ outcome, count }) => {
		const word = OUTCOME_WORDS[outcome].toLowerCase();
		return html`<span class="count"><span class="mark ${outcome}"></span>${number(count)} ${word}</span> `;
	});
	return html`<tr>
		<th scope="row">${items[0] ? actionLabel(items[0]) : NOTHING}</th>
		<td class="bars"><svg width="100%" height="16" aria-hidden="true">${rects}</svg></td>
		<td>${words}</td>
	</tr> `;
}

function percent(part: number, whole: number): string {
	return `${((100 * part) / whole).toFixed(2)}%`;
}

/** Parts that need attention can be told apart without color. */
const HATCHED = new Set<string>(['failed', 'held']);

const PATTERNS = html`<svg width="0" height="0" class="patterns" aria-hidden="true">
	<defs>
		<pattern id="failed-hatch" width="8" height="8" patternUnits="userSpaceOnUse">
			<path d="M0 0L8 8M8 0L0 8" class="hatch" />
		</pattern>
		<pattern id="held-hatch" width="8" height="8" patternUnits="userSpaceOnUse">
			<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" class="hatch" />
		</pattern>
	</defs>
</svg>`;

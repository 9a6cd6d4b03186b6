import { html, NOTHING, type Html } from './html';

/** One part of a bar, with the class that gives it its color. */
export interface Part {
	name: string;
	count: number;
}

/**
 * A horizontal bar of several parts. It is hidden from screen readers: the text next to it says the same.
 *
 * @param whole what the full width stands for
 * @param limit where to draw a line across the bar
 */
export function bar(parts: readonly Part[], whole: number, limit?: number): Html {
	let sum = 0;
	const rects = parts.map(({ name, count }) => {
		const start = percent(sum, whole);
		sum += count;
		return html`<rect
				x="${start}"
				width="${percent(count, whole)}"
				height="16"
				class="bar ${name}"
			/>${HATCHED.has(name)
				? html`<rect x="${start}" width="${percent(count, whole)}" height="16" fill="url(#${name}-hatch)" />`
				: NOTHING}`;
	});
	const at = limit === undefined ? '' : percent(limit, whole);
	const line = at === '' ? NOTHING : html`<line x1="${at}" x2="${at}" y1="0" y2="16" class="limit" />`;
	return html`<svg width="100%" height="16" aria-hidden="true">${rects}${line}</svg>`;
}

/** A number with its color, as it stands next to a bar. */
export function legend(name: string, words: string): Html {
	return html`<span class="count"><span class="mark ${name}"></span>${words}</span> `;
}

export function percent(part: number, whole: number): string {
	return `${((100 * part) / whole).toFixed(2)}%`;
}

/** Parts that need attention can be told apart without color. */
const HATCHED = new Set(['failed', 'held', 'disputed']);

/** The patterns of all bars; once in a page. */
export const PATTERNS = html`<svg width="0" height="0" class="patterns" aria-hidden="true">
	<defs>
		<pattern id="failed-hatch" width="8" height="8" patternUnits="userSpaceOnUse">
			<path d="M0 0L8 8M8 0L0 8" class="hatch" />
		</pattern>
		<pattern id="held-hatch" width="8" height="8" patternUnits="userSpaceOnUse">
			<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" class="hatch" />
		</pattern>
		<pattern id="disputed-hatch" width="8" height="8" patternUnits="userSpaceOnUse">
			<path d="M4 0V8" class="hatch" />
		</pattern>
	</defs>
</svg>`;

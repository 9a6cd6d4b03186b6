import { SCENARIOS } from '../parts/planning.mts';
import { WAYS } from '../parts/side-by-side.mts';
import type { Results } from './markdown.mts';

const WIDTH = 860;
const BAR = 18;
const GAP = 10;
const LABEL = 330;

const STYLE = `text{font:13px system-ui,sans-serif;fill:#24292f}.title{font-weight:600;font-size:14px}.soft{fill:#57606a}
.ours{fill:#0969da}.theirs{fill:#afb8c1}.axis{stroke:#d0d7de}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.soft{fill:#8d96a0}.ours{fill:#4493f8}.theirs{fill:#6e7681}.axis{stroke:#3d444d}}`;

interface Bar {
	label: string;
	value: number;
	shown: string;
	isOurs: boolean;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A heading with bars below it, in proportion to the longest, and the y position where they end. */
function bars(title: string, all: Bar[], top: number): { svg: string; end: number } {
	const longest = Math.max(...all.map(({ value }) => value));
	const room = WIDTH - LABEL - 170;
	const lines = all.map(({ label, value, shown, isOurs }, index) => {
		const y = top + 30 + index * (BAR + GAP);
		const length = Math.max(1, (value / longest) * room);
		return [
			`<text x="${LABEL - 10}" y="${y + 13}" text-anchor="end">${escaped(label)}</text>`,
			`<rect class="${isOurs ? 'ours' : 'theirs'}" x="${LABEL}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="2"/>`,
			`<text class="soft" x="${(LABEL + length + 8).toFixed(1)}" y="${y + 13}">${escaped(shown)}</text>`,
		].join('');
	});
	const end = top + 30 + all.length * (BAR + GAP);
	const axis = `<line class="axis" x1="${LABEL}" y1="${top + 22}" x2="${LABEL}" y2="${end}"/>`;
	return {
		svg: `<text class="title" x="0" y="${top + 14}">${escaped(title)}</text>${lines.join('')}${axis}`,
		end,
	};
}

/** Both plots in one picture, which follows the reader's light or dark color scheme. */
export function plotOf({ sideBySide, planning }: Results): string {
	const people = sideBySide[0]?.people ?? 0;
	const parts: string[] = [];
	let top = 10;
	for (const job of ['first load', 'nothing changed'] as const) {
		const all = sideBySide
			.filter((one) => one.job === job)
			.map(({ way, seconds, bambooHr, iSpring }) => ({
				label: WAYS[way],
				value: seconds,
				shown: `${seconds.toFixed(1)} s, ${(bambooHr + iSpring).toLocaleString('en-US')} requests`,
				isOurs: way === 'ours',
			}));
		const { svg, end } = bars(`${people} employees, ${job}`, all, top);
		parts.push(svg);
		top = end + 24;
	}
	const plans = planning
		.filter(({ scenario }) => scenario === 'unchanged')
		.map((one) => ({
			label: `${one.people.toLocaleString('en-US')} employees`,
			value: one.cpuMs,
			shown: `${(one.cpuMs / 1000).toFixed(2)} s`,
			isOurs: true,
		}));
	const { svg, end } = bars(`CPU of a plan, ${SCENARIOS.unchanged}`, plans, top);
	parts.push(svg);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${end + 10}" role="img"><style>${STYLE}</style>${parts.join('')}</svg>\n`;
}

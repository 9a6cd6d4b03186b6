import { DateTime } from 'luxon';
import type { Summary } from '../summary';
import { number, plural } from '../words';
import { percent } from './bar';
import { barTable, type BarRow } from './bar-table';
import type { CountColumn, EarlierRun } from './earlier-runs';
import { MAX_RUNS } from './earlier-runs';
import { html, NOTHING, type Html } from './html';

interface Series {
	name: string;
	columns: readonly CountColumn[];
	/** The class that gives the bars their color. */
	color: string;
}

/** What runs of each direction are compared by. */
const SERIES: Record<Summary['direction'], readonly Series[]> = {
	people: [
		{ name: 'Users created', columns: ['created'], color: 'done' },
		{ name: 'Users deactivated', columns: ['deactivated', 'terminated'], color: 'held' },
		{ name: 'People who failed', columns: ['failed'], color: 'failed' },
	],
	enrollment: [
		{ name: 'Enrolled', columns: ['enrolled', 'reenrolled'], color: 'done' },
		{ name: 'Ended or closed', columns: ['ended', 'closed'], color: 'held' },
		{ name: 'Failed', columns: ['failed'], color: 'failed' },
	],
	learning: [
		{ name: 'Records created', columns: ['recordsCreated'], color: 'done' },
		{ name: 'Records updated', columns: ['recordsUpdated'], color: 'planned' },
		{ name: 'Records that failed', columns: ['recordsFailed'], color: 'failed' },
	],
};

const HEIGHT = 32;

/**
 * The last runs of a direction side by side: one row of bars for each number. Every row has its own scale. The list of
 * runs below gives the numbers of each run in words.
 *
 * @param runs newest first, also of the other direction, and plans, which are left out
 */
export function trend(runs: readonly EarlierRun[], direction: Summary['direction']): Html {
	const shown = runs
		.filter((run) => isAbout(run, direction) && isCounted(run))
		.slice(0, MAX_RUNS)
		.reverse();
	const [first] = shown;
	const last = shown.at(-1);
	if (first === undefined || last === undefined || first === last) return NOTHING;
	const rows = SERIES[direction].map((series) => row(series, shown));
	return html`${barTable('What', rows)}
		<p class="muted">
			${plural(shown.length, 'run')} ${period(day(first), day(last))}, the newest at the right
		</p> `;
}

function isAbout(run: EarlierRun, direction: Summary['direction']): boolean {
	return run.direction === direction || run.direction === 'both';
}

/** A plan changes nothing, and of a run that ended early nobody knows what it did. */
function isCounted({ operation, counts }: EarlierRun): boolean {
	return operation !== 'plan' && Object.keys(counts).length > 0;
}

function row({ name, columns, color }: Series, runs: readonly EarlierRun[]): BarRow {
	const values = runs.map(({ counts }) =>
		columns.reduce((total, column) => total + (counts[column] ?? 0), 0),
	);
	const most = Math.max(...values);
	const sum = values.reduce((total, value) => total + value, 0);
	return {
		name,
		bar: bars(values, Math.max(most, 1), color),
		words: html`${sum === 0 ? 'None' : `${number(sum)} in all, at most ${number(most)} in one run`}`,
	};
}

function bars(values: readonly number[], most: number, color: string): Html {
	const offset = MAX_RUNS - values.length;
	const rects = values.map((value, index) => {
		// A small number must not disappear next to a large one.
		const height = value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
		return html`<rect
			x="${percent(offset + index + 0.1, MAX_RUNS)}"
			width="${percent(0.8, MAX_RUNS)}"
			y="${(HEIGHT - height).toFixed(1)}"
			height="${height.toFixed(1)}"
			class="bar ${color}"
		/>`;
	});
	return html`<svg width="100%" height="${HEIGHT + 1}" aria-hidden="true">
		${rects}
		<line x1="0" x2="100%" y1="${HEIGHT + 0.5}" y2="${HEIGHT + 0.5}" class="axis" />
	</svg>`;
}

function period(from: string, to: string): string {
	return from === to ? `on ${to}` : `from ${from} to ${to}`;
}

function day({ startedAt }: EarlierRun): string {
	return DateTime.fromISO(startedAt, { setZone: true, locale: 'en' }).toFormat('d LLL yyyy');
}

import { DateTime } from 'luxon';
import type { Summary } from '../summary';
import { number } from '../words';
import { COUNT_COLUMNS, type CountColumn, type EarlierRun } from './earlier-runs';
import { duration } from './facts';
import { html, NOTHING, type Html } from './html';
import { trend } from './trend';

/** Older ones are folded away. */
const OPEN_RUNS = 10;

/**
 * Previous runs, so that readers can see whether this one is like the others.
 *
 * @param runs the previous runs, newest first
 * @param current this run, which the chart shows as well
 */
export function lastRuns(
	runs: readonly EarlierRun[],
	current: readonly EarlierRun[],
	direction: Summary['direction'],
): Html {
	if (runs.length === 0) return NOTHING;
	const older = runs.slice(OPEN_RUNS);
	return html`<section class="runs" aria-labelledby="last-runs">
		<h2 id="last-runs">Previous runs</h2>
		${trend([...current, ...runs], direction)} ${table(runs.slice(0, OPEN_RUNS), 'last-runs')}
		${older.length === 0
			? NOTHING
			: html`<details>
					<summary id="older-runs">${number(older.length)} older</summary>
					${table(older, 'older-runs')}
				</details>`}
	</section> `;
}

function table(runs: readonly EarlierRun[], title: string): Html {
	return html`<table aria-labelledby="${title}">
		<colgroup>
			<col class="started" />
			<col class="direction" />
			<col class="ended" />
			<col />
		</colgroup>
		<thead>
			<tr>
				<th scope="col">Started</th>
				<th scope="col">Run</th>
				<th scope="col">Status</th>
				<th scope="col">What happened</th>
			</tr>
		</thead>
		<tbody>
			${runs.map(row)}
		</tbody>
	</table>`;
}

function row(run: EarlierRun): Html {
	const [mark, words] = STATUSES.get(run.status) ?? ['skipped', run.status];
	const starter = starterWords(run);
	return html`<tr>
		<th scope="row">${startWords(run)}</th>
		<td>${directionWords(run)}${starter === '' ? NOTHING : html`<small>${starter}</small>`}</td>
		<td><span class="mark ${mark}"></span>${words}</td>
		<td>${run.message || countWords(run)}</td>
	</tr> `;
}

/** Mark and words by status; the marks have the colors of outcomes. A map, because the status may be any text. */
const STATUSES = new Map<string, [mark: string, words: string]>([
	['success', ['done', 'Success']],
	['partial', ['failed', 'Completed with errors']],
	['held', ['held', 'Held for approval']],
	['failed', ['failed', 'Failed']],
]);

const DIRECTIONS = new Map([
	['people', 'People'],
	['enrollment', 'Enrollments'],
	['learning', 'Learning'],
	['both', 'People and learning'],
]);

const OPERATIONS = new Map([
	['sync', 'Sync'],
	['plan', 'Plan'],
	['apply', 'Apply'],
	['instant', 'Sync'],
	['revert', 'Revert'],
]);

const STARTERS = new Map([
	['schedule', 'on schedule'],
	['catch-up', 'after n8n was down'],
	['editor', 'from the editor'],
	['webhook', 'by a webhook'],
]);

const MODES = ['full', 'incremental', 'rolling'];

/** Without the UTC offset: the times of this run show it, and it would make the lines hard to compare. */
function startWords({ startedAt, durationMs }: EarlierRun): Html {
	const start = DateTime.fromISO(startedAt, { setZone: true, locale: 'en' }).toFormat(
		'ccc d LLL yyyy, HH:mm',
	);
	return durationMs === undefined ? html`${start}` : html`${start} <small>${duration(durationMs)}</small>`;
}

function directionWords({ direction, mode }: EarlierRun): string {
	const what = DIRECTIONS.get(direction) ?? direction;
	if (!MODES.includes(mode)) return what;
	return `${what}, ${mode}`;
}

/** Such as "Sync on schedule" or "Apply by hr@example.com". */
function starterWords({ operation, by }: EarlierRun): string {
	const what = OPERATIONS.get(operation) ?? operation;
	if (by === '') return what;
	return `${what || 'Started'} ${STARTERS.get(by) ?? `by ${by}`}`;
}

const RECORD_WORDS: Partial<Record<CountColumn, string>> = {
	recordsCreated: 'records created',
	recordsUpdated: 'records updated',
	recordsFailed: 'records failed',
	reenrolled: 'enrolled again',
};

/** For a row without a message. Empty for a run that ended before it could count. */
function countWords({ counts, writes }: EarlierRun): string {
	const words = COUNT_COLUMNS.flatMap((column) => {
		const count = counts[column] ?? 0;
		return count === 0 ? [] : [`${number(count)} ${RECORD_WORDS[column] ?? column}`];
	});
	if (words.length > 0) return words.join(', ');
	if (writes === undefined) return '';
	if (writes === 0) return 'No changes needed';
	return writes === 1 ? '1 change written' : `${number(writes)} changes written`;
}

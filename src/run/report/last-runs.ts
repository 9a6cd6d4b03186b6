import { DateTime } from 'luxon';
import type { EarlierRun } from './earlier-runs';
import { duration } from './facts';
import { html, NOTHING, type Html } from './html';
import { number } from './words';

/** Previous runs, so that readers can see whether this one is like the others. */
export function lastRuns(runs: readonly EarlierRun[]): Html {
	if (runs.length === 0) return NOTHING;
	return html`<section class="runs" aria-labelledby="last-runs">
		<h2 id="last-runs">Previous runs</h2>
		<table aria-labelledby="last-runs">
			<colgroup>
				<col class="started" />
				<col class="direction" />
				<col class="ended" />
				<col />
			</colgroup>
			<thead>
				<tr>
					<th scope="col">Started</th>
					<th scope="col">Direction</th>
					<th scope="col">Status</th>
					<th scope="col">Changes</th>
				</tr>
			</thead>
			<tbody>
				${runs.map(row)}
			</tbody>
		</table>
	</section> `;
}

function row(run: EarlierRun): Html {
	const [mark, words] = STATUSES.get(run.status) ?? ['skipped', run.status];
	const why = run.status === 'success' || run.message === '' ? NOTHING : html`<small>${run.message}</small>`;
	return html`<tr>
		<th scope="row">${startWords(run)}</th>
		<td>${directionWords(run)}</td>
		<td><span class="mark ${mark}"></span>${words}${why}</td>
		<td>${changesMade(run)}</td>
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
	['learning', 'Learning'],
	['both', 'People and learning'],
]);

const MODES = ['full', 'incremental', 'rolling'];

/** Without the UTC offset: the times of this run show it, and it would make ten lines hard to compare. */
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

/** Empty for a run that ended before it could count. */
function changesMade({ done, failed, held, writes }: EarlierRun): string {
	const counts: EarlierRun['done'] = [...done, ['held', held], ['failed', failed]];
	const words = counts.filter(([, count]) => count > 0).map(([what, count]) => `${number(count)} ${what}`);
	if (words.length > 0) return words.join(', ');
	if (writes === undefined) return '';
	if (writes === 0) return 'No changes needed';
	return writes === 1 ? '1 change written' : `${number(writes)} changes written`;
}

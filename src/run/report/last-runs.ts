import { DateTime } from 'luxon';
import type { EarlierRun } from './earlier-runs';
import { duration } from './facts';
import { html, NOTHING, type Html } from './html';
import { number } from './words';

/** The runs before this one, for whoever wonders whether it is like the others. */
export function lastRuns(runs: readonly EarlierRun[]): Html {
	if (runs.length === 0) return NOTHING;
	return html`<section class="runs" aria-labelledby="last-runs">
		<h2 id="last-runs">The last runs before this one</h2>
		<table aria-labelledby="last-runs">
			<colgroup>
				<col class="when" />
				<col class="about" />
				<col class="ended" />
				<col />
			</colgroup>
			<thead>
				<tr>
					<th scope="col">When</th>
					<th scope="col">What</th>
					<th scope="col">How it ended</th>
					<th scope="col">What it did</th>
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
		<th scope="row">${when(run)}</th>
		<td>${about(run)}</td>
		<td><span class="mark ${mark}"></span>${words}${why}</td>
		<td>${didWords(run)}</td>
	</tr> `;
}

/** Status, mark, words; the marks have the colours of outcomes. In a map, as the status may be any text. */
const STATUSES = new Map<string, [mark: string, words: string]>([
	['success', ['done', 'Success']],
	['partial', ['failed', 'Some failed']],
	['held', ['held', 'Held']],
	['failed', ['failed', 'Failed']],
]);

const DIRECTIONS = new Map([
	['people', 'People'],
	['learning', 'Learning'],
	['both', 'People and learning'],
]);

/** Without the distance from UTC: it stands at the times of this run, and would make ten lines hard to compare. */
function when({ startedAt, durationMs }: EarlierRun): Html {
	const start = DateTime.fromISO(startedAt, { setZone: true, locale: 'en' }).toFormat(
		'ccc d LLL yyyy, HH:mm',
	);
	return durationMs === undefined ? html`${start}` : html`${start} <small>${duration(durationMs)}</small>`;
}

function about({ direction, mode }: EarlierRun): string {
	const what = DIRECTIONS.get(direction) ?? direction;
	if (mode !== 'full' && mode !== 'incremental') return what;
	return `${what}, ${mode === 'full' ? 'everything' : 'only changes'}`;
}

/** A run that ended before it could count has nothing to say here. */
function didWords({ done, failed, held, writes }: EarlierRun): string {
	const counts: EarlierRun['done'] = [...done, ['held', held], ['failed', failed]];
	const words = counts.filter(([, count]) => count > 0).map(([what, count]) => `${number(count)} ${what}`);
	if (words.length > 0) return words.join(', ');
	if (writes === undefined) return '';
	return writes === 0 ? 'Nothing had to be changed' : `${number(writes)} changes written`;
}

import { DateTime } from 'luxon';
import type { Summary } from '../summary';
import { html, type Html } from './html';
import { number } from './words';

/** Where it comes from, and what it cost: for whoever looks after the workflow. */
export function facts(summary: Summary): Html {
	const { counts, requests, mode, planId, nextSince } = summary;
	const rows: Array<[name: string, value: string]> = [
		['Started', timeWords(summary.startedAt, 'HH:mm:ss')],
		['Finished', `${timeWords(summary.finishedAt, 'HH:mm:ss')}, after ${lasting(summary)}`],
		['Looked at', mode === 'full' ? 'everything' : 'only what has changed since an earlier run'],
		['Read', `${number(counts.employees ?? 0)} employees, ${number(counts.users ?? 0)} users`],
		[
			'Requests',
			`${number(requests.bambooHr)} to BambooHR, ${number(requests.iSpring)} to iSpring Learn; ${number(requests.writes)} of them changed something`,
		],
		...(requests.retries === 0 && requests.waitedMs === 0
			? []
			: [
					pair(
						'Repeated',
						`${number(requests.retries)} requests; ${duration(requests.waitedMs)} spent waiting`,
					),
				]),
		...(planId === null ? [] : [pair('Plan', planId)]),
		...(nextSince === null ? [] : [pair('Next run from', nextSince)]),
	];
	return html`<section aria-labelledby="facts">
		<h2 id="facts">The run</h2>
		<dl>
			${rows.map(
				([name, value]) =>
					html`<dt>${name}</dt>
						<dd>${value}</dd> `,
			)}
		</dl>
	</section> `;
}

function pair(name: string, value: string): [string, string] {
	return [name, value];
}

/** An instant as people write it, with its distance from UTC, as the page may be read elsewhere. */
export function timeWords(iso: string, clock: 'HH:mm' | 'HH:mm:ss' = 'HH:mm'): string {
	const time = DateTime.fromISO(iso, { setZone: true, locale: 'en' });
	// With a minus that stays on the line with its number.
	return time.isValid ? time.toFormat(`d LLLL yyyy, ${clock} '(UTC'ZZ')'`).replace('-', '−') : iso;
}

function lasting({ startedAt, finishedAt }: Summary): string {
	return duration(DateTime.fromISO(finishedAt).toMillis() - DateTime.fromISO(startedAt).toMillis());
}

export function duration(milliseconds: number): string {
	if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
	const whole = Math.round(milliseconds / 1000);
	return `${number(Math.floor(whole / 60))} min ${whole % 60} s`;
}

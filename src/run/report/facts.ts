import { DateTime } from 'luxon';
import type { Summary } from '../summary';
import { html, type Html } from './html';
import { number } from '../words';

const SCOPES = {
	full: 'Full: everything',
	incremental: 'Incremental: only what changed since an earlier run',
	rolling: 'Rolling: whatever is new, and the records of some employees each day',
} satisfies Record<Summary['mode'], string>;

/** Times, requests and ids of the run, for whoever maintains the workflow. */
export function facts(summary: Summary): Html {
	const { counts, requests, mode, planId, nextSince } = summary;
	const rows: Array<[name: string, value: string]> = [
		['Started', timeWords(summary.startedAt, 'HH:mm:ss')],
		['Finished', `${timeWords(summary.finishedAt, 'HH:mm:ss')}, after ${durationOf(summary)}`],
		['Scope', SCOPES[mode]],
		...verified(summary),
		['Read', `${number(counts.employees ?? 0)} employees, ${number(counts.users ?? 0)} users`],
		[
			'Requests',
			`${number(requests.bambooHr)} to BambooHR, ${number(requests.iSpring)} to iSpring Learn, including ${writes(requests.writes)}`,
		],
		...(requests.retries === 0 && requests.waitedMs === 0
			? []
			: [pair('Retries', `${number(requests.retries)}, with ${duration(requests.waitedMs)} of waiting`)]),
		...(planId === null ? [] : [pair('Plan ID', planId)]),
		...(nextSince === null ? [] : [pair('Next run starts from', nextSince)]),
	];
	return html`<section aria-labelledby="facts">
		<h2 id="facts">About this run</h2>
		<dl>
			${rows.map(
				([name, value]) =>
					html`<dt>${name}</dt>
						<dd>${value}</dd> `,
			)}
		</dl>
	</section> `;
}

/** How many employees' records a rolling run compared. */
function verified({ counts }: Summary): Array<[string, string]> {
	const { verified: done, toVerify: left } = counts;
	if (done === undefined || left === undefined) return [];
	const rest = left === 0 ? '' : `; ${number(left)} more on the following days`;
	return [
		pair(
			'Verified',
			`Records and files of ${done === 1 ? '1 employee' : `${number(done)} employees`}${rest}`,
		),
	];
}

function writes(count: number): string {
	return count === 1 ? '1 write' : `${number(count)} writes`;
}

function pair(name: string, value: string): [string, string] {
	return [name, value];
}

/** An instant as people write it, with its UTC offset, since the page may be read in another time zone. */
export function timeWords(iso: string, clock: 'HH:mm' | 'HH:mm:ss' = 'HH:mm'): string {
	const time = DateTime.fromISO(iso, { setZone: true, locale: 'en' });
	// The minus sign, unlike a hyphen, keeps the offset on one line.
	return time.isValid ? time.toFormat(`d LLLL yyyy, ${clock} '(UTC'ZZ')'`).replace('-', '−') : iso;
}

function durationOf({ startedAt, finishedAt }: Summary): string {
	return duration(DateTime.fromISO(finishedAt).toMillis() - DateTime.fromISO(startedAt).toMillis());
}

/** A time span, such as "3.5 s" or "1 min 15 s". */
export function duration(milliseconds: number): string {
	if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
	const whole = Math.round(milliseconds / 1000);
	return `${number(Math.floor(whole / 60))} min ${whole % 60} s`;
}

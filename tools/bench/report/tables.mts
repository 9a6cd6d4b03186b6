import type { Applied } from '../parts/applying.mts';
import type { InsideRun } from '../parts/inside-n8n.mts';
import { SCENARIOS, type Planned } from '../parts/planning.mts';
import type { Reported } from '../parts/reporting.mts';
import type { CountedRun } from '../parts/requests.mts';
import { MODES, type ModeRun } from '../parts/queue-mode.mts';
import { WAYS, type Compared } from '../parts/side-by-side.mts';
import { CONNECTIONS, type LineRun } from '../parts/over-tls.mts';

/** A number with thousands separators. */
export const number = (value: number, digits = 0) =>
	value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const mb = (value: number | undefined) => (value === undefined ? 'unknown' : `${number(value)} MB`);

/** A table with a left-aligned first column; all others are right-aligned. */
function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}

export function planningTable(planning: Planned[]): string {
	return table(
		['People', 'Differences', 'CPU', 'Node and both lists', 'Peak, with the plan'],
		planning.map(({ people, scenario, cpuMs, listsMb, peakMb }) => [
			number(people),
			SCENARIOS[scenario],
			`${number(cpuMs)} ms`,
			mb(listsMb),
			mb(peakMb),
		]),
	);
}

export function reportingTable(reporting: Reported[]): string {
	return table(
		[
			'People',
			'Items',
			'Requests',
			'CPU',
			'After the last response',
			'Held at the end',
			'Time in n8n',
			'n8n before',
			'Peak',
		],
		reporting.map(({ people, items, requests, cpuMs, afterReadingMs, heldMb, ...n8n }) => [
			number(people),
			number(items),
			number(requests),
			`${number(cpuMs / 1000, 1)} s`,
			`${number(afterReadingMs / 1000, 1)} s`,
			mb(heldMb),
			`${number(n8n.n8nSeconds, 1)} s`,
			mb(n8n.n8nIdleMb),
			mb(n8n.n8nPeakMb),
		]),
	);
}

export function applyingTable(applying: Applied[]): string {
	return table(
		['Changes', 'Longest turn of Plan', 'Longest turn of Apply', 'CPU of Plan', 'CPU of Apply'],
		applying.map(({ people, planLongestMs, applyLongestMs, planCpuMs, applyCpuMs }) => [
			number(people),
			`${number(planLongestMs)} ms`,
			`${number(applyLongestMs)} ms`,
			`${number(planCpuMs / 1000, 1)} s`,
			`${number(applyCpuMs / 1000, 1)} s`,
		]),
	);
}

export function requestsTable(requests: CountedRun[]): string {
	return table(
		['Run', 'People', 'BambooHR', 'iSpring Learn', 'Writes among them'],
		requests.map(({ direction, run, people, bambooHr, iSpring, writes }) => [
			`${direction}: ${run}`,
			number(people),
			number(bambooHr),
			number(iSpring),
			number(writes),
		]),
	);
}

export function overTlsTable(overTls: LineRun[]): string {
	const slowest = (roundTripMs: number) =>
		overTls.find(
			(one) => one.roundTripMs === roundTripMs && one.connections === 'new' && one.concurrency === 4,
		);
	return table(
		['Round trip', 'Connections', 'Concurrency', 'Requests', 'Time', 'Relative speed'],
		overTls.map(({ roundTripMs, connections, concurrency, bambooHr, iSpring, seconds }) => [
			`${roundTripMs} ms`,
			CONNECTIONS[connections],
			concurrency === undefined ? 'adaptive' : String(concurrency),
			number(bambooHr + iSpring),
			`${number(seconds, 1)} s`,
			`${number((slowest(roundTripMs)?.seconds ?? seconds) / seconds, 1)} ×`,
		]),
	);
}

export function insideTable(insideN8n: InsideRun[]): string {
	return table(
		['People', 'Items', 'Time', 'n8n before', 'n8n peak', 'Used by the run'],
		insideN8n.map(({ people, includeUnchanged, seconds, idleMb, peakMb }) => [
			number(people),
			includeUnchanged ? 'one for everybody' : 'none',
			`${number(seconds, 1)} s`,
			mb(idleMb),
			mb(peakMb),
			idleMb === undefined || peakMb === undefined ? 'unknown' : mb(peakMb - idleMb),
		]),
	);
}

export function queueModeTable(queueMode: ModeRun[]): string {
	return table(
		['Job', 'n8n', 'Requests', 'Time', 'Relative time'],
		queueMode.map(({ job, mode, bambooHr, iSpring, seconds }) => {
			const regular = queueMode.find((one) => one.mode === 'regular' && one.job === job);
			return [
				job,
				MODES[mode],
				number(bambooHr + iSpring),
				`${number(seconds, 1)} s`,
				`${number(seconds / (regular?.seconds ?? seconds), 1)} ×`,
			];
		}),
	);
}

export function sideBySideTable(sideBySide: Compared[]): string {
	return table(
		['Job', 'Built with', 'Requests', 'Time', 'Memory of the run', 'Relative time'],
		sideBySide.map((one) => {
			const ours = sideBySide.find(({ way, job }) => way === 'ours' && job === one.job);
			const growth =
				one.idleMb === undefined || one.peakMb === undefined ? undefined : one.peakMb - one.idleMb;
			return [
				one.job,
				WAYS[one.way],
				number(one.bambooHr + one.iSpring),
				`${number(one.seconds, 1)} s`,
				mb(growth),
				ours ? `${number(one.seconds / ours.seconds, 1)} ×` : '',
			];
		}),
	);
}

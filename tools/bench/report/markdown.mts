import { cpus, totalmem, type } from 'node:os';
import type { InsideRun } from '../parts/inside-n8n.mts';
import { SCENARIOS, type Planned } from '../parts/planning.mts';
import type { CountedRun } from '../parts/requests.mts';
import { WAYS, type Compared } from '../parts/side-by-side.mts';
import type { TimedRun } from '../parts/wall-time.mts';

export interface Results {
	planning: Planned[];
	requests: CountedRun[];
	wallTime: TimedRun[];
	insideN8n: InsideRun[];
	sideBySide: Compared[];
}

const number = (value: number, digits = 0) =>
	value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const mb = (value: number | undefined) => (value === undefined ? 'not told' : `${number(value)} MB`);
const percent = (part: number, whole: number) => `${number((part / whole) * 100)} %`;

/** A table with its first column to the left and all others to the right. */
function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function planningTable(planning: Planned[]): string {
	return table(
		['People', 'What differs', 'CPU', 'Node and both lists', 'With the plan, at most'],
		planning.map(({ people, scenario, cpuMs, listsMb, peakMb }) => [
			number(people),
			SCENARIOS[scenario],
			`${number(cpuMs)} ms`,
			mb(listsMb),
			mb(peakMb),
		]),
	);
}

function requestsTable(requests: CountedRun[]): string {
	return table(
		['Run', 'People', 'BambooHR', 'iSpring Learn', 'of these, writes'],
		requests.map(({ direction, run, people, bambooHr, iSpring, writes }) => [
			`${direction}: ${run}`,
			number(people),
			number(bambooHr),
			number(iSpring),
			number(writes),
		]),
	);
}

function wallTimeTable(wallTime: TimedRun[]): string {
	return table(
		[
			'Latency',
			'Writes',
			'A second',
			'of concurrency ÷ latency',
			'of concurrency ÷ round trip',
			'Reading, before the first write',
		],
		wallTime.map(
			({
				latencyMs,
				concurrency,
				writes,
				writesPerSecond,
				possiblePerSecond,
				roundTripMs,
				readSeconds,
				readRequests,
			}) => [
				`${latencyMs} ms`,
				number(writes),
				number(writesPerSecond, 1),
				percent(writesPerSecond, possiblePerSecond),
				percent(writesPerSecond, (concurrency * 1000) / roundTripMs),
				`${readRequests} requests in the time of ${number((readSeconds * 1000) / roundTripMs, 1)}`,
			],
		),
	);
}

function insideTable(insideN8n: InsideRun[]): string {
	return table(
		['People', 'Items that come out', 'Time', 'n8n before', 'n8n at most', 'The run'],
		insideN8n.map(({ people, includeUnchanged, seconds, idleMb, peakMb }) => [
			number(people),
			includeUnchanged ? 'everybody' : 'none, since nothing changed',
			`${number(seconds, 1)} s`,
			mb(idleMb),
			mb(peakMb),
			idleMb === undefined || peakMb === undefined ? 'not told' : mb(peakMb - idleMb),
		]),
	);
}

function sideBySideTable(sideBySide: Compared[]): string {
	return table(
		['Job', 'How', 'Requests', 'Time', 'Memory of the run', 'Time, by ours'],
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

function machine(): string {
	const [cpu, ...others] = cpus();
	return `${others.length + 1} × ${cpu?.model.trim() || 'CPU'}, ${number(totalmem() / 2 ** 30)} GB, ${type()}, Node ${process.versions.node}`;
}

/** docs/performance.md, whole. */
export function markdownOf(
	{ planning, requests, wallTime, insideN8n, sideBySide }: Results,
	job: { people: number; latencyMs: number },
): string {
	const day = new Date().toISOString().slice(0, 10);
	const largest = planning.filter(({ people }) => people === Math.max(...planning.map((one) => one.people)));
	const slowest = Math.max(...largest.map(({ cpuMs }) => cpuMs));
	return `# Performance

Written by \`npm run bench\` on ${day}: ${machine()}. Medians of several runs; both systems are the simulators of this repository, on the same machine. Another machine gives other times, but the same requests.

![Time of the same job done by this package and by n8n's own nodes, and CPU time of a plan by the number of people](images/performance.svg)

## Requests

Five enrollments a person, three of them finished, one with a certificate; 200 departments, four divisions, everybody with a supervisor.

${requestsTable(requests)}

- **First load, people:** one write for each person, one more for their supervisor, which the API wants apart, and one for each department and division.
- **Nothing changed, since:** BambooHR says in one answer whether anybody changed, and iSpring Learn in two whether anything was learned. That is all, at any size.
- **Full, people:** the pages of both lists (2,500 and 1,000 people each) and what is read once: profile fields, departments, groups, roles if needed.
- **Full, learning:** BambooHR shows training records and files of one person at a time only, so a full export asks twice for everybody who has finished something. With *Since* it asks only about people with something new.
- **First load, learning:** those two, one write for each completion and certificate, and two requests to fetch each certificate.

## Waiting for the line

A first load with a concurrency of ${wallTime[0]?.concurrency ?? 4}, while every answer takes this long. A bare request takes the latency and what HTTP itself takes; that is its round trip.

${wallTimeTable(wallTime)}

*Concurrency* (4 unless it is set) is the lever: twice as many lanes take half the time, as far as the two systems let them. When one of them says "wait" (429 or 503), all lanes wait.

## Deciding

Matching, comparing and planning, without any request; each in a process of its own. ${number(largest[0]?.people ?? 0)} people take ${number(slowest / 1000, 1)} s at most.

${planningTable(planning)}

## Inside n8n

The bundled workflow \`sync-people.json\` in a real n8n, a full run in which nothing differs. Once as it is, when nobody comes out as an item; once with *Include Unchanged*, when everybody does and n8n saves all of them with the execution.

${insideTable(insideN8n)}

## Beside n8n's own nodes

The job that people build by hand: list everybody, look each of them up by login, create or update (HTTP Request, Split Out, If). ${number(job.people)} people, ${job.latencyMs} ms latency, the same simulators and the same n8n. The hand-made workflow does less: no departments, divisions, supervisors, leavers, limits or reasons, and it writes everybody every time. HTTP Request sends all requests at the same time, unless its Batching option is added, which is 50 a second then; a system that limits requests refuses the former.

${sideBySideTable(sideBySide)}
`;
}

import { cpus, totalmem, type } from 'node:os';
import type { Applied } from '../parts/applying.mts';
import type { InsideRun } from '../parts/inside-n8n.mts';
import type { Planned } from '../parts/planning.mts';
import type { Reported } from '../parts/reporting.mts';
import type { CountedRun } from '../parts/requests.mts';
import type { ModeRun } from '../parts/queue-mode.mts';
import { WAYS, type Compared } from '../parts/side-by-side.mts';
import type { LineRun } from '../parts/over-tls.mts';
import {
	applyingTable,
	insideTable,
	queueModeTable,
	number,
	planningTable,
	reportingTable,
	requestsTable,
	sideBySideTable,
	overTlsTable,
} from './tables.mts';

export interface Results {
	planning: Planned[];
	reporting: Reported[];
	applying: Applied[];
	requests: CountedRun[];
	overTls: LineRun[];
	insideN8n: InsideRun[];
	queueMode: ModeRun[];
	sideBySide: Compared[];
}

function machine(): string {
	const [cpu, ...others] = cpus();
	return `${others.length + 1} × ${cpu?.model.trim() || 'CPU'}, ${number(totalmem() / 2 ** 30)} GB, ${type()}, Node ${process.versions.node}`;
}

/** Two runs of the same job differ by more than the rest. */
const CLEARLY_FASTER = 0.95;

/** A paragraph when another way is faster, because the reader should know when to choose it. */
function whereOthersAreFaster(sideBySide: Compared[]): string {
	const faster = sideBySide.flatMap((one) => {
		const ours = sideBySide.find(({ way, job }) => way === 'ours' && job === one.job);
		if (!ours || one.seconds > ours.seconds * CLEARLY_FASTER) return [];
		return `${WAYS[one.way]} take ${number(one.seconds / ours.seconds, 1)} × the time of this package (${one.job})`;
	});
	if (faster.length === 0) return '';
	return `\nBuilt by hand is faster here: ${faster.join('; ')}. This package starts with a few requests at a time and adds more while the system keeps up.\n`;
}

/** The complete text of docs/performance.md. */
export function markdownOf(
	{ planning, reporting, applying, requests, overTls, insideN8n, queueMode, sideBySide }: Results,
	job: { people: number; latencyMs: number },
): string {
	const day = new Date().toISOString().slice(0, 10);
	const largest = planning.filter(({ people }) => people === Math.max(...planning.map((one) => one.people)));
	const slowest = Math.max(...largest.map(({ cpuMs }) => cpuMs));
	return `# Performance

Written by \`npm run bench\` on ${day}: ${machine()}. The values are medians of several runs against the simulators in this repository, on the same machine. Another machine, or this one with other work to do, will show different times, but the same numbers of requests: compare times within a table.

![Time for the same job with this package and with n8n's own nodes, and CPU time of a plan by number of people](images/performance.svg)

## Requests

The sample company has five enrollments per person, three of them completed and one with a certificate; 200 departments, four divisions, and a supervisor for everybody.

${requestsTable(requests)}

- **First load, people:** one write for each person, another one for the supervisor, which the API sets separately, and one for each department and division.
- **Nothing changed, since:** one request shows whether any employee has changed, and two show whether there are new training results. These are all requests, for a company of any size.
- **Full, people:** the pages of both lists (2,500 employees and 1,000 users each), and a few lists that are read once: profile fields, departments, groups, and roles if needed. BambooHR's lists are read as well, with one request or two, when the values that groups come from have changed.
- **Full, learning:** BambooHR returns training records and files for one employee at a time, so a full export makes two requests for everybody who has completed something. With *Since*, it only makes them for employees with new results. With *Verify Days* 7, it makes one request for each employee whose turn it is, and for those with new results.
- **First load, learning:** the same two requests, one write for each completion and certificate, and two requests to download each certificate.

## Waiting for the network

A first load of ${number(overTls[0]?.people ?? 0)} people by the bundled workflow in a real n8n, over TLS, with the round trip between two distant places. n8n opens a new connection for every request, so each takes three round trips and the time of the system: one for TCP, one for TLS, and one for the request itself. A local proxy that keeps its connections open saves the first two; [Operating](operating.md#a-proxy-that-keeps-connections-open) shows how to set one up.

${overTlsTable(overTls)}

Without the option *Concurrency*, the number of parallel requests adapts to how fast the systems answer. When one of them throttles requests (429 or 503), all requests wait.

## Planning

Matching, comparing and planning without any request, each in a process of its own. ${number(largest[0]?.people ?? 0)} people take at most ${number(slowest / 1000, 1)} s.

${planningTable(planning)}

## Report about compliance

Everybody needs twenty courses, and two thirds of them are missing: the whole run, with all requests to another process, the page, and both tables. Most of the CPU time goes into receiving and reading the lists, half of it into Node's own memory management; deciding and writing the files is what follows the last response. Time and memory in n8n are those of the first execution of a new n8n, one that is not saved: saving an item for each gap takes n8n more memory than the report does.

${reportingTable(reporting)}

## Giving way

n8n serves its editor, webhooks, and other executions on the thread that a run works on, so a run gives way to them. This is the longest time without a break, for a plan with this many changes and for an apply of all of them, including all requests and answers.

${applyingTable(applying)}

## Inside n8n

A full run of the bundled workflow \`sync-people.json\` in a real n8n, with nothing to change: first as it is, without any item; then with *Include Unchanged*, with an item for everybody that n8n saves with the execution.

${insideTable(insideN8n)}

## Queue mode

The bundled workflow \`sync-people.json\` with ${number(job.people)} people and ${job.latencyMs} ms latency: in one n8n with its default database, and in queue mode with Redis, PostgreSQL, one main, and two workers, all on this machine.

${queueModeTable(queueMode)}

## Comparison with n8n's own nodes

The same job, built by hand: list everybody, look up each of them by login, and create or update the user (HTTP Request, Split Out, If). ${number(job.people)} people, ${job.latencyMs} ms latency, with the same simulators and the same n8n. The workflow built by hand does less: it has no departments, divisions, supervisors, leavers, limits or reasons, and writes every user every time. HTTP Request sends all requests at once, unless its Batching option is added, which sends 50 per second by default; a system with a rate limit rejects requests that are sent all at once.

${sideBySideTable(sideBySide)}
${whereOthersAreFaster(sideBySide)}`;
}

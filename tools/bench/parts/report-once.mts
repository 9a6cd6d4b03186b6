/**
 * Reports once, in a process of its own, on a company in another one. Prints JSON.
 *
 * `node --expose-gc report-once.mts <people>`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { runComplianceReport } from '../../../src/compliance/run-report';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../../src/compliance/settings';
import { clientsFor } from '../../../test/support/clients.mts';
import { machineClock } from '../machine-clock.mts';

const people = Number(process.argv[2]);
const MB = 2 ** 20;

const servedShape = z.object({
	bamboo: z.object({ url: z.string(), accessToken: z.string() }),
	ispring: z.object({ url: z.string(), clientId: z.string(), clientSecret: z.string() }),
	courses: z.array(z.string()),
});

const child = fork(join(import.meta.dirname, '..', 'serve-training.mts'), [String(people)], {
	execArgv: ['--import', join(import.meta.dirname, '..', 'built.mjs')],
});
const [message]: unknown[] = await once(child, 'message');
const { bamboo, ispring, courses } = servedShape.parse(message);

/** CPU time when the last response had arrived. */
let read = process.cpuUsage();

async function report(courseIds: string[]) {
	const clients = clientsFor(bamboo, { ...ispring, faults: [], log: [] }, { clock: machineClock });
	const { iSpring } = clients;
	const { request } = iSpring;
	iSpring.request = async (sent) => {
		const response = await request(sent);
		read = process.cpuUsage();
		return response;
	};
	return await runComplianceReport(clients, {
		settings: { ...DEFAULT_COMPLIANCE_SETTINGS, requiredFrom: 'courses', courses: courseIds },
		timezone: 'Europe/Berlin',
		includeValid: false,
		linksOf: () => ({ employeeUrl: null, userUrl: null }),
		report: true,
	});
}

/** What the process holds on to, after everything else has been given back: what the first round finds, the second frees. */
function heldMb(): number {
	globalThis.gc?.();
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / MB;
}

function msOf({ user, system }: NodeJS.CpuUsage): number {
	return (user + system) / 1000;
}

const heldBefore = heldMb();
const idleMb = process.memoryUsage.rss() / MB;
const before = process.cpuUsage();
const { items, summary, files } = await report(courses);
const cpuMs = msOf(process.cpuUsage(before));
const afterReadingMs = msOf(process.cpuUsage(read));
const peakMb = process.resourceUsage().maxRSS / 1024;
const held = heldMb() - heldBefore;
if (!files) throw new Error('There are no files.');
console.log(
	JSON.stringify({
		people,
		items: items.length,
		requests: summary.requests.bambooHr + summary.requests.iSpring,
		cpuMs,
		afterReadingMs,
		idleMb,
		peakMb,
		heldMb: held,
	}),
);
child.disconnect();

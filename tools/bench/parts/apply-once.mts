/**
 * Plans and applies once, in a process of its own, and measures how long n8n's thread is kept busy at a time. Both
 * systems are answered from memory, so that nothing but the package uses the thread.
 *
 * `node apply-once.mts <people>` prints JSON.
 */
import { createTransport } from '../../../src/http/transport';
import { runPlan } from '../../../src/people/run';
import { runApply } from '../../../src/people/run-apply';
import { DEFAULT_PEOPLE_SETTINGS } from '../../../src/people/settings';
import type { Clients } from '../../../src/run/Clients';
import { ID_FIELD } from '../generated-world.mts';
import { machineClock } from '../machine-clock.mts';
import { answersFor } from '../answers.mts';

const people = Number(process.argv[2]);
const answers = answersFor(people);

function clients(): Clients {
	return {
		bambooHr: createTransport({ system: 'BambooHR', send: answers.bambooHr, clock: machineClock }),
		iSpring: createTransport({ system: 'iSpring Learn', send: answers.iSpring, clock: machineClock }),
		download: async () => await Promise.reject(new Error('Nothing is downloaded.')),
	};
}

/**
 * The longest time that the thread was busy without a break, and the CPU time of all of it. Both are CPU times: on a busy
 * machine other processes take their share of the time in between.
 */
async function measure<T>(work: () => Promise<T>) {
	let [isOver, longestUs, last] = [false, 0, process.threadCpuUsage()];
	const nextTurn = () => {
		const now = process.threadCpuUsage();
		longestUs = Math.max(longestUs, now.user + now.system - last.user - last.system);
		last = now;
		if (!isOver) setImmediate(nextTurn);
	};
	setImmediate(nextTurn);
	const before = process.cpuUsage();
	const result = await work();
	const { user, system } = process.cpuUsage(before);
	isOver = true;
	return { result, longestMs: longestUs / 1000, cpuMs: (user + system) / 1000 };
}

const options = {
	settings: { ...DEFAULT_PEOPLE_SETTINGS, employeeIdField: ID_FIELD },
	since: '',
	includeUnchanged: false,
	timezone: 'UTC',
};
const planned = await measure(async () => await runPlan(clients(), options));
// n8n hands items on as JSON.
const input: unknown[] = planned.result.items.map((item) => JSON.parse(JSON.stringify(item)));
const applied = await measure(async () => await runApply(clients(), options, input, false));
console.log(
	JSON.stringify({
		people,
		done: applied.result.items.filter(({ item }) => item.outcome === 'done').length,
		planLongestMs: planned.longestMs,
		planCpuMs: planned.cpuMs,
		applyLongestMs: applied.longestMs,
		applyCpuMs: applied.cpuMs,
	}),
);

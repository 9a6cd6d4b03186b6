/**
 * Plans once, in a process of its own, so that earlier memory does not count.
 *
 * `node decide.mts <people> <scenario>` prints JSON.
 */
import { makePlan } from '../../../src/people/plan/plan';
import { DEFAULT_PEOPLE_SETTINGS } from '../../../src/people/settings';
import { ID_FIELD, generateWorld } from '../generated-world.mts';

const people = Number(process.argv[2]);
const scenario = process.argv[3] ?? 'unchanged';

const world = generateWorld(people);
if (scenario === 'new') world.users.users = [];
if (scenario === 'changed') {
	world.employees.employees.forEach((one, n) => {
		if (n % 100 === 0) one.jobTitle = 'Senior Clerk';
	});
}
const settings = { ...DEFAULT_PEOPLE_SETTINGS, employeeIdField: ID_FIELD };
// Frees what was left over from creating the people, because it is not part of planning.
globalThis.gc?.();
const listsMb = process.memoryUsage.rss() / 2 ** 20;
const before = process.cpuUsage();
const { decisions } = makePlan(world, settings);
const { user, system } = process.cpuUsage(before);
console.log(
	JSON.stringify({
		people,
		scenario,
		cpuMs: (user + system) / 1000,
		listsMb,
		peakMb: process.resourceUsage().maxRSS / 1024,
		planned: decisions.filter(({ outcome }) => outcome === 'planned').length,
	}),
);

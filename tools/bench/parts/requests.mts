import { addEmployee, changeEmployee } from '../../simulator/bamboohr/people.mts';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { runLearningSync } from '../../../src/learning/run';
import { DEFAULT_PEOPLE_SETTINGS } from '../../../src/people/settings';
import { runSync } from '../../../src/people/run';
import type { Summary } from '../../../src/run/summary';
import { clientsOf, enrollAll, finishSome, openCompany, seedAccounts, type Company } from '../company.mts';
import { generateEmployee, ID_FIELD } from '../generated-world.mts';

/** The requests of a run, as the two simulators counted them. */
export interface CountedRun {
	people: number;
	direction: 'people' | 'learning';
	run: string;
	bambooHr: number;
	iSpring: number;
	/** How many of these changed something. */
	writes: number;
	seconds: number;
}

const DAYS = 30;

const COMMON = { includeUnchanged: false, timezone: 'UTC' };

/** What distinguishes a run from a full one. */
interface Kind {
	since?: string;
	verifyDays?: number;
	/** Only these employees, as after a webhook. */
	only?: readonly string[];
}

type Count = (direction: CountedRun['direction'], run: string, kind?: Kind) => Promise<Summary>;

/** Counts the requests of people and learning runs in a company of this size. */
export async function countRequests(people: number): Promise<CountedRun[]> {
	return await inCompany(people, async (company, count) => {
		await count('people', 'first load');
		await count('people', 'nothing changed, full');
		company.letTimePass();
		let since = new Date(company.clock.nowMs()).toISOString();
		company.letTimePass();
		await count('people', 'nothing changed, since', { since });
		changeSome(company);
		await count('people', '1% changed, since', { since });
		since = new Date(company.clock.nowMs()).toISOString();
		company.letTimePass();
		const moved = reorganize(company);
		await count('people', `${moved} move to one department, since`, { since });

		enrollAll(company);
		await count('learning', 'first load');
		company.letTimePass();
		const { nextSince } = await count('learning', 'nothing new, full');
		const learnedSince = { since: nextSince ?? '' };
		await count('learning', 'nothing new, since', learnedSince);
		finishSome(company);
		await count('learning', '1% new, since', learnedSince);
		// Everything was completed long ago, and has been exported.
		company.letTimePass(DAYS * 24);
		await count('learning', 'nothing new, full, everybody once in 7 days', { verifyDays: 7 });
	});
}

/** Counts the requests after one webhook about one employee, in a company where everybody has an account. */
export async function countInstantRuns(people: number): Promise<CountedRun[]> {
	return await inCompany(people, async (company, count) => {
		seedAccounts(company);
		const [id = ''] = company.bamboo.state.employees.keys();
		changeEmployee(company.bamboo, id, { jobTitle: 'Director' });
		await count('people', 'one webhook, new job title', { only: [id] });
		const newcomer = generateEmployee(people);
		addEmployee(company.bamboo, newcomer);
		await count('people', 'one webhook, new employee', { only: [newcomer.id ?? ''] });
		changeEmployee(company.bamboo, id, { status: 'Inactive' });
		await count('people', 'one webhook, has left', { only: [id] });
	});
}

async function inCompany(
	people: number,
	work: (company: Company, count: Count) => Promise<void>,
): Promise<CountedRun[]> {
	const company = await openCompany(people);
	const { bamboo, ispring } = company;
	const found: CountedRun[] = [];
	try {
		await work(company, async (direction, run, kind = {}) => {
			bamboo.log.length = 0;
			ispring.log.length = 0;
			const startMs = Date.now();
			const summary = await runOf(company, direction, kind);
			const seconds = (Date.now() - startMs) / 1000;
			if (summary.status !== 'success')
				throw new Error(`${run} ended with the status ${summary.status}: ${summary.message}`);
			const writes = [...bamboo.log, ...ispring.log].filter(({ changed }) => changed).length;
			if (writes !== summary.requests.writes)
				throw new Error(`${run} made ${writes} writes, but reported ${summary.requests.writes}.`);
			const requests = { bambooHr: bamboo.log.length, iSpring: ispring.log.length };
			found.push({ people, direction, run, ...requests, writes, seconds });
			return summary;
		});
		return found;
	} finally {
		await company.close();
	}
}

async function runOf(
	company: Company,
	direction: 'people' | 'learning',
	{ since = '', verifyDays = 1, only }: Kind,
): Promise<Summary> {
	const clients = clientsOf(company);
	if (direction === 'learning') {
		const settings = { ...DEFAULT_LEARNING_SETTINGS, employeeIdField: ID_FIELD, verifyDays };
		return (await runLearningSync(clients, { ...COMMON, settings, since })).summary;
	}
	const settings = { ...DEFAULT_PEOPLE_SETTINGS, employeeIdField: ID_FIELD };
	const options = { ...COMMON, settings, since, ...(only ? { only } : {}), onLimit: 'stop' as const };
	return (await runSync(clients, options)).summary;
}

/** Puts up to 500 people, at most half of the company, into one department; returns how many. */
function reorganize({ bamboo }: Company): number {
	const ids = [...bamboo.state.employees.keys()];
	const moving = ids.slice(0, Math.min(500, Math.floor(ids.length / 2)));
	for (const id of moving) changeEmployee(bamboo, id, { department: 'Reorganized' });
	return moving.length;
}

/** Gives one in a hundred a new job title. */
function changeSome({ bamboo }: Company): void {
	[...bamboo.state.employees.keys()].forEach((id, n) => {
		if (n % 100 === 0) changeEmployee(bamboo, id, { jobTitle: 'Senior Clerk' });
	});
}

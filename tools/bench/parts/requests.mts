import { changeEmployee } from '../../simulator/bamboohr/people.mts';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { runLearningSync } from '../../../src/learning/run';
import { DEFAULT_PEOPLE_SETTINGS } from '../../../src/people/settings';
import { runSync } from '../../../src/people/run';
import type { Summary } from '../../../src/run/summary';
import { clientsOf, enrollAll, finishSome, openCompany, type Company } from '../company.mts';
import { ID_FIELD } from '../generated-world.mts';

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

/** Counts the requests of people and learning runs in a company of this size. */
export async function countRequests(people: number): Promise<CountedRun[]> {
	const company = await openCompany(people);
	const found: CountedRun[] = [];
	const count = async (direction: 'people' | 'learning', run: string, since = '', verifyDays = 1) => {
		const { bamboo, ispring } = company;
		bamboo.log.length = 0;
		ispring.log.length = 0;
		const startMs = Date.now();
		const summary = await runOf(company, direction, since, verifyDays);
		const seconds = (Date.now() - startMs) / 1000;
		if (summary.status !== 'success') throw new Error(`${run} ended with the status ${summary.status}.`);
		const writes = [...bamboo.log, ...ispring.log].filter(({ changed }) => changed).length;
		if (writes !== summary.requests.writes)
			throw new Error(`${run} made ${writes} writes, but reported ${summary.requests.writes}.`);
		found.push({
			people,
			direction,
			run,
			bambooHr: bamboo.log.length,
			iSpring: ispring.log.length,
			writes,
			seconds,
		});
		return summary.nextSince ?? '';
	};
	try {
		await count('people', 'first load');
		await count('people', 'nothing changed, full');
		company.letTimePass();
		const since = new Date(company.clock.nowMs()).toISOString();
		company.letTimePass();
		await count('people', 'nothing changed, since', since);
		changeSome(company);
		await count('people', '1% changed, since', since);

		enrollAll(company);
		await count('learning', 'first load');
		company.letTimePass();
		const learnedSince = await count('learning', 'nothing new, full');
		await count('learning', 'nothing new, since', learnedSince);
		finishSome(company);
		await count('learning', '1% new, since', learnedSince);
		// Everything was completed long ago, and has been exported.
		company.letTimePass(DAYS * 24);
		await count('learning', 'nothing new, full, everybody once in 7 days', '', 7);
		return found;
	} finally {
		await company.close();
	}
}

async function runOf(
	company: Company,
	direction: 'people' | 'learning',
	since: string,
	verifyDays: number,
): Promise<Summary> {
	const clients = clientsOf(company);
	if (direction === 'learning') {
		const settings = { ...DEFAULT_LEARNING_SETTINGS, employeeIdField: ID_FIELD, verifyDays };
		return (await runLearningSync(clients, { ...COMMON, settings, since })).summary;
	}
	const settings = { ...DEFAULT_PEOPLE_SETTINGS, employeeIdField: ID_FIELD };
	return (await runSync(clients, { ...COMMON, settings, since, onLimit: 'stop' })).summary;
}

/** Gives one in a hundred a new job title. */
function changeSome({ bamboo }: Company): void {
	[...bamboo.state.employees.keys()].forEach((id, n) => {
		if (n % 100 === 0) changeEmployee(bamboo, id, { jobTitle: 'Senior Clerk' });
	});
}

import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addTable } from '../../tools/simulator/bamboohr/learning.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment } from '../../tools/simulator/ispring/learning.mts';
import { addProfileField, addUser } from '../../tools/simulator/ispring/people.mts';
import type { SimEnrollment } from '../../tools/simulator/ispring/state.mts';
import type { Clock } from '../../src/http/types';
import type { Clients } from '../../src/run/Clients';
import { clientsFor, fakeClock } from '../support/clients.mts';
import { COLUMNS } from './world.mts';

/** Both systems with one course. Somebody's account has the id of their employee as a letter and a number: u11. */
export interface School {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	/** It is 2026-03-10 09:00 UTC there. */
	clients: Clients;
	/** New ones, with another clock of ours. */
	clientsAt(clock: Clock): Clients;
	close(): Promise<void>;
}

export async function startSchool(): Promise<School> {
	const clock = fakeClock();
	const now = () => new Date(clock.nowMs());
	const [bamboo, ispring] = await Promise.all([startBambooHr({ now }), startISpring({ now })]);
	addProfileField(ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	const columns = Object.values(COLUMNS).map((alias, id) => ({ id, name: alias, alias, type: 'text' }));
	addTable(bamboo, { alias: 'customTraining', columns });
	addCourse(ispring, { contentItemId: 'c-1', title: 'Fire Safety' });
	const clientsAt = (ours: Clock) => clientsFor(bamboo, ispring, { clock: ours });
	return {
		bamboo,
		ispring,
		clients: clientsAt(clock),
		clientsAt,
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
}

export function addPerson({ bamboo, ispring }: School, id: string, given: { status?: 1 | 3 } = {}): void {
	const login = `p${id}@example.com`;
	addEmployee(bamboo, { id, workEmail: login });
	addUser(ispring, { userId: `u${id}`, fields: { login, email: login, bamboohr_id: id }, ...given });
}

/** Gives somebody the course. */
export function enroll(
	{ ispring }: School,
	employeeId: string,
	given: Partial<SimEnrollment> = {},
): SimEnrollment {
	return addEnrollment(ispring, {
		courseId: 'c-1',
		learnerId: `u${employeeId}`,
		accessDate: '2026-01-05',
		...given,
	});
}

export function pass(school: School, employeeId: string, given: Partial<SimEnrollment> = {}): SimEnrollment {
	const completion = { completionStatus: 'passed', completionDate: '2026-02-10T12:00:00+00:00' } as const;
	return enroll(school, employeeId, { ...completion, ...given });
}

/** Requests so far, as `METHOD /path`. */
export function requests(sim: Pick<BambooHrSimulator, 'log'>): string[] {
	return sim.log.map(({ method, path }) => `${method} ${path}`);
}

export function written(school: School): string[] {
	return [...school.bamboo.log, ...school.ispring.log]
		.filter(({ changed }) => changed)
		.map(({ method, path }) => `${method} ${path}`);
}

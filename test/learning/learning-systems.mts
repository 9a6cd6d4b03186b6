import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addTable } from '../../tools/simulator/bamboohr/learning.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment } from '../../tools/simulator/ispring/learning.mts';
import { addProfileField, addUser } from '../../tools/simulator/ispring/people.mts';
import type { SimEnrollment } from '../../tools/simulator/ispring/state.mts';
import type { Clock } from '../../src/http/types';
import type { Clients } from '../../src/run/Clients';
import { clientsFor, fakeClock, type FakeClock } from '../support/clients.mts';
import { COLUMNS } from './world.mts';

/** Both systems with one course. The user of the employee 11 has the ID `u11`. */
export interface LearningSystems {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	/** Their clock starts at 2026-03-10 09:00 UTC. */
	clients: Clients;
	clock: FakeClock;
	/** New clients with another n8n clock. */
	clientsAt(clock: Clock): Clients;
	close(): Promise<void>;
}

export async function startLearningSystems(): Promise<LearningSystems> {
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
		clock,
		clientsAt,
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
}

export function addPerson(
	{ bamboo, ispring }: LearningSystems,
	id: string,
	given: { status?: 1 | 3 } = {},
): void {
	const login = `p${id}@example.com`;
	addEmployee(bamboo, { id, workEmail: login });
	addUser(ispring, { userId: `u${id}`, fields: { login, email: login, bamboohr_id: id }, ...given });
}

/** Enrolls an employee in the course. */
export function enroll(
	{ ispring }: LearningSystems,
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

export function pass(
	systems: LearningSystems,
	employeeId: string,
	given: Partial<SimEnrollment> = {},
): SimEnrollment {
	const completion = { completionStatus: 'passed', completionDate: '2026-02-10T12:00:00+00:00' } as const;
	return enroll(systems, employeeId, { ...completion, ...given });
}

/** Requests so far, as `METHOD /path`. */
export function requests(sim: Pick<BambooHrSimulator, 'log'>): string[] {
	return sim.log.map(({ method, path }) => `${method} ${path}`);
}

export function writtenRequests(systems: LearningSystems): string[] {
	return [...systems.bamboo.log, ...systems.ispring.log]
		.filter(({ changed }) => changed)
		.map(({ method, path }) => `${method} ${path}`);
}

import { startBambooHr, type BambooHrSimulator } from '../simulator/bamboohr/index.mts';
import { addEmployee } from '../simulator/bamboohr/people.mts';
import { startISpring, type ISpringSimulator } from '../simulator/ispring/index.mts';
import { addCourse, addEnrollment, issueCertificate } from '../simulator/ispring/learning.mts';
import { addDepartment, addGroup, addProfileField, addUser } from '../simulator/ispring/people.mts';
import type { SimUser } from '../simulator/ispring/state.mts';
import type { Clock } from '../../src/http/types';
import type { Clients } from '../../src/run/Clients';
import { clientsFor } from '../../test/support/clients.mts';
import { machineClock } from './machine-clock.mts';
import { ID_FIELD, generateEmployee } from './generated-world.mts';

const HOUR_MS = 3_600_000;
const COURSES = 5;
/** Of everybody's five courses, three are completed, one of them with a certificate. */
const FINISHED = 3;

export interface Company {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	courseIds: string[];
	/** The clock of the machine and of both systems; `letTimePass` moves it forward. */
	clock: Clock;
	letTimePass(hours?: number): void;
	close(): Promise<void>;
}

/** Starts both systems, with employees in BambooHR and no users in iSpring Learn. */
export async function openCompany(people: number): Promise<Company> {
	let aheadMs = 0;
	const clock: Clock = { ...machineClock, nowMs: () => machineClock.nowMs() + aheadMs };
	const now = () => new Date(clock.nowMs());
	const [bamboo, ispring] = await Promise.all([startBambooHr({ now }), startISpring({ now })]);
	addProfileField(ispring, { name: ID_FIELD, label: 'BambooHR ID' });
	for (let n = 0; n < people; n += 1) addEmployee(bamboo, generateEmployee(n));
	const courseIds = Array.from(
		{ length: COURSES },
		(_, n) => addCourse(ispring, { title: `Course ${n}` }).contentItemId,
	);
	return {
		bamboo,
		ispring,
		courseIds,
		clock,
		letTimePass(hours = 1) {
			aheadMs += hours * HOUR_MS;
		},
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
}

/** Gives everybody the account that a sync would have created, so that there is nothing left to do. */
export function seedAccounts({ bamboo, ispring }: Company): void {
	const departments = new Map<string, string>();
	const groups = new Map<string, string>();
	const accounts = new Map<string, SimUser>();
	const make = (made: Map<string, string>, name: string, add: () => string) => {
		const id = made.get(name) ?? add();
		made.set(name, id);
		return id;
	};
	for (const one of bamboo.state.employees.values()) {
		const { department, division } = one;
		const user = addUser(ispring, {
			departmentId: make(
				departments,
				department,
				() => addDepartment(ispring, { name: department }).departmentId,
			),
			groups: [make(groups, division, () => addGroup(ispring, { name: division }).groupId)],
			fields: {
				login: one.workEmail,
				email: one.workEmail,
				first_name: one.firstName,
				last_name: one.lastName,
				job_title: one.jobTitle,
				phone: one.mobilePhone,
				[ID_FIELD]: one.id,
			},
		});
		const boss = accounts.get(one.supervisorEId);
		if (boss) user.subordination = { subordinationType: 'manual', supervisorId: boss.userId };
		accounts.set(one.id, user);
	}
}

/** Gives every user five enrollments. */
export function enrollAll({ ispring, courseIds, clock }: Company): void {
	const completionDate = new Date(clock.nowMs()).toISOString();
	for (const { userId, fields } of ispring.state.users.values()) {
		if (!fields[ID_FIELD]) continue;
		courseIds.forEach((courseId, n) => {
			const done = { completionStatus: 'passed', completionDate } as const;
			const enrollment = addEnrollment(ispring, {
				courseId,
				learnerId: userId,
				...(n < FINISHED ? done : {}),
			});
			if (n === 0) issueCertificate(ispring, enrollment);
		});
	}
}

/** Lets one in a hundred complete another course. */
export function finishSome({ ispring, clock }: Company): void {
	const open = [...ispring.state.enrollments.values()].filter(({ completionDate }) => completionDate === '');
	const last = new Map(open.map((enrollment) => [enrollment.learnerId, enrollment]));
	[...last.values()].forEach((enrollment, n) => {
		if (n % 100 !== 0) return;
		const completionDate = new Date(clock.nowMs()).toISOString();
		Object.assign(enrollment, { completionStatus: 'passed', completionDate });
	});
}

/** The clients that n8n's nodes use, over the machine's own clock. */
export function clientsOf({ bamboo, ispring, clock }: Company, concurrency = 4): Clients {
	return clientsFor(bamboo, ispring, { clock, concurrency });
}

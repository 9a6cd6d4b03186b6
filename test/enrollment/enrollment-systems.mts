import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addCourse } from '../../tools/simulator/ispring/learning.mts';
import { addProfileField, addUser } from '../../tools/simulator/ispring/people.mts';
import type { ISpringQuirks } from '../../tools/simulator/ispring/quirks.mts';
import type { SimEnrollment } from '../../tools/simulator/ispring/state.mts';
import { runEnrollmentApply } from '../../src/enrollment/run-apply';
import { runEnrollmentPlan, runEnrollmentSync } from '../../src/enrollment/run';
import type { EnrollmentOptions } from '../../src/enrollment/start-run';
import type { EnrollmentRule } from '../../src/enrollment/rules/Rule';
import { DEFAULT_ENROLLMENT_SETTINGS, type EnrollmentSettings } from '../../src/enrollment/settings';
import type { Clients } from '../../src/run/Clients';
import { clientsFor, fakeClock, type FakeClock } from '../support/clients.mts';
import { rule } from './world.mts';

export interface Given extends Partial<Omit<EnrollmentOptions, 'settings'>> {
	rules?: Array<Partial<EnrollmentRule>>;
	settings?: Partial<EnrollmentSettings>;
	onLimit?: 'stop' | 'hold';
	approveHeld?: boolean;
}

/** Both simulators with the courses `c-1` and `c-2`, and runs without n8n. Their clock starts at 2026-03-10 09:00 UTC. */
export interface EnrollmentSystems {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	clients: Clients;
	clock: FakeClock;
	/** IDs of the enrollments that rules made, as a workflow keeps them. */
	ledger: string[];
	/** Runs with the ledger, and adds to it. */
	sync(given?: Given): ReturnType<typeof runEnrollmentSync>;
	plan(given?: Given): ReturnType<typeof runEnrollmentPlan>;
	apply(items: readonly unknown[], given?: Given): ReturnType<typeof runEnrollmentApply>;
	/** Adds an employee with a user `u<id>`. */
	person(id: string, given?: Partial<SimEmployee>): void;
	/** All enrollments that are not archived: `u1 c-1 due 2026-04-09 locked`. */
	enrolled(): string[];
	/** The enrollments of a user in a course, archived ones too. */
	of(userId: string, courseId?: string): SimEnrollment[];
	/** `METHOD /path` of each request that changed something. */
	writes(): string[];
	nextDay(days?: number): void;
	clearLogs(): void;
	close(): Promise<void>;
}

export async function startEnrollmentSystems(
	quirks: Partial<ISpringQuirks> = {},
): Promise<EnrollmentSystems> {
	const clock = fakeClock();
	const now = () => new Date(clock.nowMs());
	const [bamboo, ispring] = await Promise.all([startBambooHr({ now }), startISpring({ now, quirks })]);
	addProfileField(ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	addCourse(ispring, { contentItemId: 'c-1', title: 'Fire Safety' });
	addCourse(ispring, { contentItemId: 'c-2', title: 'First Aid' });
	const systems: EnrollmentSystems = {
		bamboo,
		ispring,
		clients: clientsFor(bamboo, ispring, { clock }),
		clock,
		ledger: [],
		async sync(given) {
			const result = await runEnrollmentSync(systems.clients, {
				...optionsOf(given, systems.ledger),
				onLimit: given?.onLimit ?? 'stop',
			});
			for (const { action, outcome, enrollmentId } of result.items) {
				const isMade = ['enroll', 'reenroll'].includes(action) && outcome === 'done';
				if (isMade && enrollmentId !== null) systems.ledger.push(enrollmentId);
			}
			return result;
		},
		plan: async (given) => await runEnrollmentPlan(systems.clients, optionsOf(given, systems.ledger)),
		apply: async (items, given) =>
			await runEnrollmentApply(
				systems.clients,
				optionsOf({ rules: [], ...given }, systems.ledger),
				items,
				given?.approveHeld ?? false,
			),
		person(id, given = {}) {
			const email = `p${id}@example.com`;
			addEmployee(bamboo, { id, workEmail: email, ...given });
			addUser(ispring, { userId: `u${id}`, fields: { login: email, email, bamboohr_id: id } });
		},
		enrolled: () =>
			[...ispring.state.enrollments.values()]
				.filter(({ isArchived }) => !isArchived)
				.map(({ learnerId, courseId, dueDate, shouldLockAfterDueDate }) =>
					[
						learnerId,
						courseId,
						...(dueDate === '' ? [] : ['due', dueDate]),
						...(shouldLockAfterDueDate ? ['locked'] : []),
					].join(' '),
				)
				.sort(),
		of: (userId, courseId = 'c-1') =>
			[...ispring.state.enrollments.values()].filter(
				(one) => one.learnerId === userId && one.courseId === courseId,
			),
		writes: () =>
			[...bamboo.log, ...ispring.log]
				.filter(({ changed }) => changed)
				.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]+/, '{id}')}`),
		nextDay(days = 1) {
			clock.setMs(clock.nowMs() + days * 24 * 60 * 60 * 1000);
			// Each run signs in anew.
			systems.clients = clientsFor(bamboo, ispring, { clock });
		},
		clearLogs() {
			bamboo.log.length = 0;
			ispring.log.length = 0;
		},
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
	return systems;
}

function optionsOf(given: Given = {}, ledger: readonly string[]): EnrollmentOptions {
	const { rules = [{}], settings, onLimit: _, approveHeld: __, ...more } = given;
	return {
		settings: {
			...DEFAULT_ENROLLMENT_SETTINGS,
			rules: rules.map((one, index) => rule({ name: `Rule ${index + 1}`, ...one })),
			employeeIdField: 'bamboohr_id',
			...settings,
		},
		madeByRules: ledger,
		since: '',
		includeUnchanged: false,
		timezone: 'Europe/Berlin',
		...more,
	};
}

/** Such as `1 enroll done`. */
export function what(
	items: ReadonlyArray<{ employeeId: string | null; action: string; outcome: string }>,
): string[] {
	return items.map(({ employeeId, action, outcome }) => `${employeeId} ${action} ${outcome}`);
}

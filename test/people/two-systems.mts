import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addListOption } from '../../tools/simulator/bamboohr/people.mts';
import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import type { LogEntry } from '../../tools/simulator/http/log.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addDepartment, addProfileField, addUser } from '../../tools/simulator/ispring/people.mts';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import type { ApiRequest, Transport } from '../../src/http/types';
import { runApply } from '../../src/people/run-apply';
import { runPlan, runSync } from '../../src/people/run';
import type { RunOptions } from '../../src/people/start-run';
import type { PeopleSettings } from '../../src/people/settings';
import type { Clients } from '../../src/run/Clients';
import { clientsFor, fakeClock, type FakeClock } from '../support/clients.mts';
import { ID_FIELD, SETTINGS } from './world.mts';

export type More = Partial<Omit<RunOptions, 'settings'>> & { onLimit?: 'stop' | 'hold' };

/** Both simulators with the profile field for the BambooHR ID and the department Operations, and runs without n8n. */
export interface TwoSystems {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	/** The time of both systems and of the runs. */
	clock: FakeClock;
	/** A test may replace them. */
	clients: Clients;
	departmentId: string;
	sync(settings?: Partial<PeopleSettings>, more?: More): ReturnType<typeof runSync>;
	plan(settings?: Partial<PeopleSettings>, more?: More): ReturnType<typeof runPlan>;
	apply(
		items: readonly unknown[],
		settings?: Partial<PeopleSettings>,
		more?: More & { approveHeld?: boolean },
	): ReturnType<typeof runApply>;
	/** Adds the user of the sample employee with this ID, without differences. */
	account(id: string, given?: Partial<SimUser>): SimUser;
	/** `METHOD /path` of each request that changed something. */
	changes(): string[];
	/** Requests to a path of either system. */
	requests(path: string): LogEntry[];
	/** Injects a fault into all requests to this path of either system. */
	fail(path: string, effect: FaultEffect, times?: number): void;
	clearLogs(): void;
	close(): Promise<void>;
}

export function optionsOf(settings: Partial<PeopleSettings> = {}, more: More = {}) {
	return {
		settings: { ...SETTINGS, ...settings },
		since: '',
		includeUnchanged: false,
		timezone: 'UTC',
		onLimit: 'stop' as const,
		...more,
	};
}

export async function startTwoSystems(): Promise<TwoSystems> {
	const clock = fakeClock();
	const now = () => new Date(clock.nowMs());
	const [bamboo, ispring] = await Promise.all([startBambooHr({ now }), startISpring({ now })]);
	addProfileField(ispring, { name: ID_FIELD, label: 'BambooHR ID' });
	const code = `bamboohr:${addListOption(bamboo, 'department', 'Operations')}`;
	const operationsId = addDepartment(ispring, { name: 'Operations', code }).departmentId;
	const log = () => [...bamboo.log, ...ispring.log];
	const systems: TwoSystems = {
		bamboo,
		ispring,
		clock,
		clients: clientsFor(bamboo, ispring, { clock }),
		departmentId: operationsId,
		sync: async (settings, more) => await runSync(systems.clients, optionsOf(settings, more)),
		plan: async (settings, more) => await runPlan(systems.clients, optionsOf(settings, more)),
		apply: async (items, settings, { approveHeld = false, ...more } = {}) =>
			await runApply(systems.clients, optionsOf(settings, more), items, approveHeld),
		account(id, { fields, ...given } = {}) {
			const email = `sam.sample${id}@example.com`;
			const names = { first_name: 'Sam', last_name: `Sample${id}`, job_title: 'Clerk' };
			return addUser(ispring, {
				departmentId: operationsId,
				...given,
				fields: { login: email, email, ...names, [ID_FIELD]: id, ...fields },
			});
		},
		changes: () => log().flatMap(({ changed, method, path }) => (changed ? [`${method} ${path}`] : [])),
		requests: (wanted) => log().filter(({ path }) => path === wanted),
		fail(path, effect, times = Infinity) {
			for (const { faults } of [bamboo, ispring])
				faults.push({ when: (request) => request.path === path, effect, times });
		},
		clearLogs() {
			for (const { log: entries, faults } of [bamboo, ispring]) entries.length = faults.length = 0;
		},
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
	return systems;
}

/** A programming error, which nothing may treat as a response. */
export const BUG = new TypeError('programming error');

/** Wraps a transport so that it throws `BUG` for affected requests. */
export function withBug(transport: Transport, isAffected: (request: ApiRequest) => boolean): Transport {
	return {
		...transport,
		request: async (request) => {
			if (isAffected(request)) throw BUG;
			return await transport.request(request);
		},
	};
}

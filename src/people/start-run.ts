import type { Transport } from '../http/types';
import type { Clients } from '../run/Clients';
import { finishInTurns } from '../run/in-turns';
import { startRun, type RunStart } from '../run/start-run';
import { checkSettings } from './check-settings';
import type { Memory } from './memory/Memory';
import { readMemory } from './memory/memory-text';
import { needsFieldLists, planInSteps, type Plan } from './plan/plan';
import { decisionAbout } from './plan/unknown-employee';
import type { PlannedGroups, World } from './plan/World';
import { readGroupLists } from './read/read-group-lists';
import { readWorld } from './read/read-world';
import type { PeopleSettings } from './settings';

export interface RunOptions {
	settings: PeopleSettings;
	/** An instant in any form that `readInstant` knows, or empty for a full run. */
	since: unknown;
	/** The `memory` of the last summary; any other text is ignored, with a warning. */
	memory?: unknown;
	/** Only these employees, by id; undefined = everyone. */
	only?: readonly string[];
	/** What the items that are being applied say about groups. */
	plannedGroups?: PlannedGroups;
	includeUnchanged: boolean;
	/** IANA name of the workflow's time zone. */
	timezone: string;
}

/** A run under way: when it began, and what it plans. */
export interface StartedRun extends RunStart {
	/** Undefined when nothing has changed since then. */
	plan: Plan | undefined;
	isIncremental: boolean;
	/** What earlier runs learned. */
	memory: Memory;
	/** Why the given memory was ignored, if it was. */
	memoryWarnings: readonly string[];
}

/**
 * Reads both systems and plans. Writes nothing.
 *
 * @param ignoresStoredForms see {@link makePlan}
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function startPeopleRun(
	clients: Clients,
	{ settings, since, only, timezone, memory: givenMemory, plannedGroups }: RunOptions,
	ignoresStoredForms = false,
): Promise<StartedRun> {
	checkSettings(settings);
	const { memory, warnings: memoryWarnings } = readMemory(givenMemory);
	const remembered = { memory, memoryWarnings };
	const { start, world } = await startRun(
		{ since, isAboutSome: only !== undefined, timezone },
		clients.bambooHr,
		async ({ since: from }, today) =>
			await readWorld(clients, {
				settings,
				...(from === undefined ? {} : { since: from }),
				...(only ? { only } : {}),
				today,
				memory,
			}),
	);
	if (world === undefined)
		return { ...start, ...remembered, plan: undefined, isIncremental: start.since !== undefined };
	const given = { ...world, memory, ...(plannedGroups ? { plannedGroups } : {}) };
	const plan = await planWorld(clients.bambooHr, given, settings, ignoresStoredForms);
	return {
		...start,
		...remembered,
		plan: only ? withUnknown(only, plan) : plan,
		isIncremental: world.changed !== undefined,
	};
}

/** Plans. If all values that groups may have matter, they are read from BambooHR and the plan is made again. */
export async function planWorld(
	bambooHr: Transport,
	world: World,
	settings: PeopleSettings,
	ignoresStoredForms = false,
): Promise<Plan> {
	const { clock } = bambooHr;
	const plan = await finishInTurns(planInSteps(world, settings, ignoresStoredForms), clock);
	if (world.fieldLists || !needsFieldLists(plan)) return plan;
	const fieldLists = await readGroupLists(bambooHr, settings);
	return await finishInTurns(planInSteps({ ...world, fieldLists }, settings, ignoresStoredForms), clock);
}

/** Every employee who was asked for gets a decision, also when there is no such employee. */
function withUnknown(only: readonly string[], plan: Plan): Plan {
	const decided = new Set(plan.decisions.map(({ employeeId }) => employeeId));
	const unknown = only.filter((id) => !decided.has(id)).map((id) => decisionAbout(id, plan));
	return { ...plan, decisions: [...plan.decisions, ...unknown] };
}

import type { Transport } from '../http/types';
import type { Clients } from '../run/Clients';
import { finishInTurns } from '../run/in-turns';
import { startRun, type RunStart } from '../run/start-run';
import { checkSettings } from './check-settings';
import type { Memory } from './memory/Memory';
import { readMemory } from './memory/memory-text';
import { withWorkLeaves } from './memory/work-leaves';
import { earlyReturns, planInSteps, type Plan } from './plan/plan';
import { needsFieldLists, needsFieldOptions } from './plan/needs-lists';
import { decisionAbout } from './plan/unknown-employee';
import type { PlannedGroups, World } from './plan/World';
import { confirmReturns } from './read/confirm-returns';
import { readGroupLists } from './read/read-group-lists';
import { readWorld } from './read/read-world';
import type { PeopleSettings } from './settings';

export interface RunOptions {
	settings: PeopleSettings;
	/** An instant in any form that `readInstant` knows, or empty for a full run. */
	since: unknown;
	/** The `memory` of the last summary; any other text is ignored, with a warning. */
	memory?: unknown;
	/** Work leave that is known to be set by the sync whatever the memory says: the user, and its last day. */
	ownLeaves?: ReadonlyArray<readonly [userId: string, end: string]>;
	/** Only these employees, by id; undefined = everyone. */
	only?: readonly string[];
	/** What the items that are being applied say about groups. */
	plannedGroups?: PlannedGroups;
	/** The plan that is being applied rests on BambooHR's lists of fields, so the same items may not come about without them. */
	hasFieldLists?: boolean;
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
	options: RunOptions,
	ignoresStoredForms = false,
): Promise<StartedRun> {
	const { settings, since, only, timezone, memory: givenMemory, ownLeaves = [], plannedGroups } = options;
	checkSettings(settings);
	const { memory: given, warnings: memoryWarnings } = readMemory(givenMemory);
	const memory = withWorkLeaves(given, ownLeaves);
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
	const lists =
		options.hasFieldLists && !world.fieldLists ? await readGroupLists(clients.bambooHr, settings) : {};
	const full = { ...world, ...lists, memory, ...(plannedGroups ? { plannedGroups } : {}) };
	const plan = await planWorld(clients.bambooHr, full, settings, ignoresStoredForms);
	return {
		...start,
		...remembered,
		plan: only ? withUnknown(only, plan) : plan,
		isIncremental: world.changed !== undefined,
	};
}

/**
 * Plans. Where a plan rests on something that is not read otherwise, this is read from BambooHR and the plan is made again:
 * all values that groups may have, what identifies them, and whether people whose work leave would end early are back.
 */
export async function planWorld(
	bambooHr: Transport,
	world: World,
	settings: PeopleSettings,
	ignoresStoredForms = false,
): Promise<Plan> {
	const makePlan = async (known: World) =>
		await finishInTurns(planInSteps(known, settings, ignoresStoredForms), bambooHr.clock);
	const plan = await makePlan(world);
	const returning = earlyReturns(plan);
	const lists =
		needsFieldLists(plan) || needsFieldOptions(plan) ? await readGroupLists(bambooHr, settings) : undefined;
	if (!lists && !(world.absences && returning.length > 0)) return plan;
	const { fieldLists, ...options } = lists ?? {};
	const known = {
		...world,
		...options,
		...(world.absences && returning.length > 0
			? { absences: await confirmReturns(bambooHr, world.absences, returning, world.today) }
			: {}),
	};
	const withLists = fieldLists ? { ...known, fieldLists } : known;
	if (needsFieldLists(plan)) return await makePlan(withLists);
	const again = await makePlan(known);
	// What the IDs of values tell may make a rename doubtful.
	return needsFieldLists(again) ? await makePlan(withLists) : again;
}

/** Every employee who was asked for gets a decision, also when there is no such employee. */
function withUnknown(only: readonly string[], plan: Plan): Plan {
	const decided = new Set(plan.decisions.map(({ employeeId }) => employeeId));
	const unknown = only.filter((id) => !decided.has(id)).map((id) => decisionAbout(id, plan));
	return { ...plan, decisions: [...plan.decisions, ...unknown] };
}

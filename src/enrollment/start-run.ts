import type { Clients } from '../run/Clients';
import { finishInTurns } from '../run/in-turns';
import { startRun, type RunStart } from '../run/start-run';
import { checkEnrollmentSettings } from './check-settings';
import { failedDecision, NO_DECISION, type EnrollmentDecision } from './plan/Decision';
import { planInSteps, type EnrollmentPlan } from './plan/plan';
import { readEnrollmentWorld } from './read/read-world';
import type { EnrollmentSettings } from './settings';

export interface EnrollmentOptions {
	settings: EnrollmentSettings;
	/** IDs of enrollments that earlier runs made; undefined = not connected. */
	madeByRules?: readonly string[];
	/** An instant in any form that `readInstant` knows, or empty for a full run. */
	since: unknown;
	/** Only these employees, by ID; undefined = everyone. */
	only?: readonly string[];
	includeUnchanged: boolean;
	/** IANA name of the workflow's time zone: days are days there. */
	timezone: string;
}

/** A run under way: when it began, and what it plans. */
export interface StartedEnrollmentRun extends RunStart {
	/** Undefined when nobody has changed since then. */
	plan: EnrollmentPlan | undefined;
	decisions: readonly EnrollmentDecision[];
	isIncremental: boolean;
}

/**
 * Reads both systems and plans. Writes nothing.
 *
 * @throws ParameterError when a rule or a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function startEnrollmentRun(
	clients: Clients,
	{ settings, madeByRules, since, only, timezone }: EnrollmentOptions,
): Promise<StartedEnrollmentRun> {
	checkEnrollmentSettings(settings);
	const { start, world } = await startRun(
		{ since, isAboutSome: only !== undefined, timezone },
		clients.bambooHr,
		async ({ since: from }, today) =>
			await readEnrollmentWorld(clients, {
				settings,
				...(madeByRules ? { madeByRules } : {}),
				...(from === undefined ? {} : { since: from }),
				...(only ? { only } : {}),
				timezone,
				today,
			}),
	);
	if (!world) return { ...start, plan: undefined, decisions: [], isIncremental: true };
	const plan = await finishInTurns(planInSteps(world, settings), clients.bambooHr.clock);
	return {
		...start,
		plan,
		decisions: only ? [...plan.decisions, ...unknownEmployees(only, plan)] : plan.decisions,
		isIncremental: world.selected !== undefined,
	};
}

/** Every employee who was asked for and does not exist gets an item. */
function unknownEmployees(only: readonly string[], { context }: EnrollmentPlan): EnrollmentDecision[] {
	const { employees, unreadable } = context.world.employees;
	const known = new Set([...employees, ...unreadable].map(({ id }) => id));
	return only
		.filter((id) => !known.has(id))
		.map((id) =>
			failedDecision(
				{ ...NO_DECISION, employeeId: id, employeeName: `employee ${id}` },
				`BambooHR has no employee with the ID ${id}.`,
			),
		);
}

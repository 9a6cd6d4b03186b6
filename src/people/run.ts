import { DateTime } from 'luxon';
import { LeaverLimitError } from '../errors';
import { assertPassed, parseSince } from '../run/parse-since';
import { sealPlan, type Sealed } from '../run/seal';
import type { Clients } from '../run/Clients';
import { runSummary } from '../run/run-summary';
import { countValues, type Summary } from '../run/summary';
import { activationWarning } from './plan/activation-mail';
import { applyDecisions } from './apply/apply';
import type { ChangeItem } from './ChangeItem';
import { checkSettings } from './check-settings';
import type { Decision } from './plan/Decision';
import { takesAccess } from './plan/leaver-limit';
import type { Plan } from './plan/plan';
import { plannedSettingsText } from './planned-settings';
import { usersWithoutEmployee } from './plan/users-without-employee';
import { readAndPlan } from './read/read-world';
import { sealable } from './seal-item';
import type { PeopleSettings } from './settings';
import { toItem } from './to-item';
import { decisionAbout } from './plan/unknown-employee';

export interface RunOptions {
	settings: PeopleSettings;
	/** An instant in any form, or empty for a full run. */
	since: unknown;
	/** Only these employees, by id; undefined = everybody. */
	only?: readonly string[];
	includeUnchanged: boolean;
	/** IANA name of the workflow's time zone. */
	timezone: string;
}

export interface RunResult<T = ChangeItem> {
	items: T[];
	summary: Summary;
}

/** A run under way: when it began, and what it plans. */
export interface StartedRun {
	startedAt: DateTime;
	since: string | undefined;
	/** Undefined when nothing has changed since then. */
	plan: Plan | undefined;
	isIncremental: boolean;
	/** It says nothing about anybody else, so the next run cannot start from where this one did. */
	isAboutSome: boolean;
}

export async function startRun(
	clients: Clients,
	{ settings, since, only, timezone }: RunOptions,
): Promise<StartedRun> {
	checkSettings(settings);
	const nowMs = clients.bambooHr.clock.nowMs();
	const startedAt = DateTime.fromMillis(nowMs, { zone: timezone });
	const parsedSince = only ? undefined : parseSince(since, timezone);
	assertPassed(parsedSince, clients.bambooHr);
	const reading = await readAndPlan(clients, {
		settings,
		...(parsedSince === undefined ? {} : { since: parsedSince }),
		...(only ? { only } : {}),
		today: startedAt.toISODate() ?? '',
	});
	// By now BambooHR has said what time it is there.
	assertPassed(parsedSince, clients.bambooHr);
	return {
		startedAt,
		since: parsedSince,
		plan: only && reading ? aboutOnly(only, reading.plan) : reading?.plan,
		isIncremental: reading?.isIncremental ?? parsedSince !== undefined,
		isAboutSome: only !== undefined,
	};
}

/** Whoever was asked about gets an answer, also when there is no such employee. */
function aboutOnly(only: readonly string[], plan: Plan): Plan {
	const decided = new Set(plan.decisions.map(({ employeeId }) => employeeId));
	const unknown = only.filter((id) => !decided.has(id)).map((id) => decisionAbout(id, plan));
	return { ...plan, decisions: [...plan.decisions, ...unknown] };
}

/** Plans, and writes nothing. Leavers over the limit are `held`. */
export async function runPlan(
	clients: Clients,
	options: RunOptions,
): Promise<RunResult<ChangeItem & Sealed>> {
	const started = await startRun(clients, options);
	const decisions = started.plan?.decisions ?? [];
	const { planId, items } = await sealDecisions(shown(decisions, options), started, options);
	return { items, summary: summarise('plan', clients, started, decisions, { planId }) };
}

/**
 * Plans, checks the limits, and writes. With more leavers than allowed nothing at all is written; what was held, and all
 * the rest, are then the items of a plan, which `apply` takes.
 *
 * @throws LeaverLimitError when there are more than allowed and `onLimit` is `stop`
 */
export async function runSync(
	clients: Clients,
	options: RunOptions & { onLimit: 'stop' | 'hold' },
): Promise<RunResult> {
	const started = await startRun(clients, options);
	const { plan } = started;
	if (plan?.overLimit !== undefined && options.onLimit === 'stop') throw new LeaverLimitError(plan.overLimit);
	const planned = plan?.decisions ?? [];
	const { planId, items } = await sealDecisions(shown(planned, options), started, options);
	if (plan === undefined || plan.overLimit !== undefined)
		return { items, summary: summarise('sync', clients, started, planned, { planId }) };
	const { decisions, warnings } = await applyDecisions(planned, plan.context, clients);
	return {
		items: shown(decisions, options).map((decision) => toItem(decision, options.settings)),
		summary: summarise('sync', clients, started, decisions, { planId, warnings }),
	};
}

async function sealDecisions(
	decisions: readonly Decision[],
	{ since = '', isAboutSome }: StartedRun,
	{ settings }: RunOptions,
) {
	return await sealPlan(
		decisions.map((decision) => sealable(toItem(decision, settings), decision)),
		await plannedSettingsText({ ...settings, since, isAboutSome }),
	);
}

/** What goes out: everybody for whom there is something to do or to know; the others only when asked for. */
function shown<T extends Decision>(decisions: readonly T[], { includeUnchanged }: RunOptions): T[] {
	return decisions.filter(
		(decision) => includeUnchanged || decision.action !== 'none' || decision.needsAttention,
	);
}

export interface Ending {
	planId?: string | null;
	/** Of an apply: how many items it was to carry out. */
	asked?: number;
	warnings?: readonly string[];
}

/** The summary of a run on people that ends now. */
export function summarise(
	operation: Summary['operation'],
	clients: Clients,
	{ startedAt, since, plan, isIncremental, isAboutSome }: StartedRun,
	decisions: readonly Decision[],
	{ planId = null, asked = 0, warnings = [] }: Ending = {},
): Summary {
	const { employees, users } = plan?.context.world ?? {};
	// Once they are approved and done, no limit holds anybody.
	const isDone = operation === 'apply' && decisions.some((one) => one.outcome === 'done' && takesAccess(one));
	const overLimit = plan?.overLimit === undefined || isDone ? [] : [plan.overLimit];
	return runSummary(clients, {
		direction: 'people',
		operation,
		isIncremental,
		isAboutSome,
		startedAt,
		since,
		planId,
		decisions,
		asked,
		counts: {
			...countValues(decisions.flatMap(({ action, situation, outcome }) => [action, situation, outcome])),
			employees: employees ? employees.employees.length + employees.unreadable.length : 0,
			users: users ? users.users.length + users.unreadable.length : 0,
			...(plan ? { usersWithoutEmployee: usersWithoutEmployee(plan.context) } : {}),
		},
		warnings: [...(plan?.warnings ?? []), ...overLimit, ...activationWarning(decisions), ...warnings],
	});
}

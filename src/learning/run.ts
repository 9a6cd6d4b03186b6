import { DateTime } from 'luxon';
import { assertPassed, parseSince } from '../run/parse-since';
import { runSummary } from '../run/run-summary';
import { sealPlan, type Sealable, type Sealed } from '../run/seal';
import { countValues, type Summary } from '../run/summary';
import { applyLearning } from './apply/apply';
import type { LearningItem } from './ChangeItem';
import { checkLearningSettings } from './check-settings';
import type { Clients } from '../run/Clients';
import { withAnswers, type EnrollmentScope } from './read/enrollment-scope';
import { toLearningItem, type LearningDecision } from './plan/Decision';
import { planLearning } from './plan/plan';
import { carriedSettings } from './plan-settings';
import { readLearningWorld, type ReadLearning } from './read/read-learning-world';
import type { LearningSettings } from './settings';

export interface LearningOptions {
	settings: LearningSettings;
	/** An instant in any form, or empty for a full run. */
	since: unknown;
	/** Only these enrollments; undefined = all. */
	scope?: EnrollmentScope;
	includeUnchanged: boolean;
	/** IANA name of the workflow's time zone: days are days there. */
	timezone: string;
}

export interface StartedExport {
	startedAt: DateTime;
	since: string | undefined;
	/** Undefined when there is nothing new. */
	read: ReadLearning | undefined;
	decisions: LearningDecision[];
	settings: LearningSettings;
	/** It says nothing about other enrollments, so the next run cannot start from where this one did. */
	isAboutSome: boolean;
}

/** @param only decide about records of these employees only */
export async function startExport(
	clients: Clients,
	{ settings, since, scope, timezone }: LearningOptions,
	only?: ReadonlySet<string>,
): Promise<StartedExport> {
	checkLearningSettings(settings);
	const nowMs = clients.bambooHr.clock.nowMs();
	const startedAt = DateTime.fromMillis(nowMs, { zone: timezone });
	const parsedSince = scope ? undefined : parseSince(since, timezone);
	assertPassed(parsedSince, clients.iSpring);
	const read = await readLearningWorld(clients, {
		settings,
		...(parsedSince === undefined ? {} : { since: parsedSince }),
		...(scope ? { scope } : {}),
		timezone,
		today: startedAt.toISODate() ?? '',
		...(only ? { only } : {}),
	});
	// By now iSpring Learn has said what time it is there.
	assertPassed(parsedSince, clients.iSpring);
	const decisions = read ? planLearning(read.world, settings) : [];
	return {
		startedAt,
		since: parsedSince,
		read,
		decisions: scope ? withAnswers(scope, decisions) : decisions,
		settings,
		isAboutSome: scope !== undefined,
	};
}

/** Plans, and writes nothing. */
export async function runLearningPlan(
	clients: Clients,
	options: LearningOptions,
): Promise<{ items: Array<LearningItem & Sealed>; summary: Summary }> {
	const started = await startExport(clients, options);
	const planned = shown(started.decisions, options).map(sealableDecision);
	const { planId, items } = await sealPlan(planned, await carriedSettings(options, started.since));
	return { items, summary: summariseExport('plan', clients, started, started.decisions, { planId }) };
}

/** Plans and writes in one go. */
export async function runLearningSync(
	clients: Clients,
	options: LearningOptions,
): Promise<{ items: LearningItem[]; summary: Summary }> {
	const started = await startExport(clients, options);
	const applied = started.read
		? await applyLearning(started.decisions, started.read.world, options.settings, clients)
		: { decisions: started.decisions, warnings: [] };
	const planned = shown(started.decisions, options).map(sealableDecision);
	const { planId } = await sealPlan(planned, await carriedSettings(options, started.since));
	return {
		items: shown(applied.decisions, options).map(toLearningItem),
		summary: summariseExport('sync', clients, started, applied.decisions, {
			planId,
			warnings: applied.warnings,
		}),
	};
}

export function sealableDecision(decision: LearningDecision): Sealable<LearningItem> {
	const item = toLearningItem(decision);
	return { item, content: contentOf(item), seen: decision.seen };
}

/** What an item says, as far as it matters when it is applied. */
export function contentOf(item: LearningItem): unknown {
	const { kind, employeeId, userId, courseId, enrollmentId, certificateId, action, changes, outcome } = item;
	return { kind, employeeId, userId, courseId, enrollmentId, certificateId, action, changes, outcome };
}

/** What goes out: whatever there is to do or to know; the rest only when asked for. */
function shown(
	decisions: readonly LearningDecision[],
	{ includeUnchanged }: LearningOptions,
): LearningDecision[] {
	return decisions.filter(
		(decision) => includeUnchanged || decision.action !== 'none' || decision.needsAttention,
	);
}

export interface Ending {
	planId?: string | null;
	/** Of an apply: how many of the items that came in it was to carry out. */
	asked?: number;
	warnings?: readonly string[];
}

/** The summary of an export that ends now. */
export function summariseExport(
	operation: Summary['operation'],
	clients: Clients,
	{ startedAt, since, read, isAboutSome, settings }: StartedExport,
	decisions: readonly LearningDecision[],
	{ planId = null, asked = 0, warnings = [] }: Ending = {},
): Summary {
	return runSummary(clients, {
		direction: 'learning',
		operation,
		isIncremental: since !== undefined || isAboutSome,
		isAboutSome,
		startedAt,
		since,
		planId,
		decisions,
		asked,
		counts: {
			...countValues(decisions.flatMap(({ action, kind, outcome }) => [action, kind, outcome])),
			employees: read?.counts.employees ?? 0,
			users: read?.counts.users ?? 0,
		},
		warnings: [...(read?.warnings ?? []), ...unwrittenAssignments(decisions, settings), ...warnings],
	});
}

/** Open assignments are exported by default, but BambooHR has no place for them until somebody makes one. */
function unwrittenAssignments(
	decisions: readonly LearningDecision[],
	{ exportAssignments, assignmentTable }: LearningSettings,
): string[] {
	const count = decisions.filter(({ kind }) => kind === 'assignment').length;
	if (!exportAssignments || assignmentTable !== '' || count === 0) return [];
	const what = count === 1 ? '1 open assignment was' : `${count} open assignments were`;
	return [
		`${what} not written, because BambooHR has no place for them of its own. Choose a custom table in the option Assignment Table, with its columns in Assignment Columns, or switch Export Assignments off.`,
	];
}

import type { Clients } from '../run/Clients';
import { startRun, type RunStart } from '../run/start-run';
import { checkLearningSettings } from './check-settings';
import type { LearningDecision } from './plan/Decision';
import { addMissingAnswers, type EnrollmentScope } from './plan/enrollment-scope';
import type { LearningWorld } from './plan/LearningWorld';
import { planLearning } from './plan/plan';
import type { LastExport } from './plan/turn';
import { readLearningWorld } from './read/read-learning-world';
import type { LearningSettings } from './settings';

export interface LearningOptions {
	settings: LearningSettings;
	/** An instant in any form that `readInstant` knows, or empty for a full run. */
	since: unknown;
	/** Only these enrollments; undefined = all. */
	scope?: EnrollmentScope;
	includeUnchanged: boolean;
	/** IANA name of the workflow's time zone: days are days there. */
	timezone: string;
	/** How far earlier full exports got, as far as it is known. */
	lastExport?: LastExport;
}

/** A run under way: when it began, and what it plans. */
export interface StartedLearningRun extends RunStart {
	/** Undefined when there is nothing new. */
	world: LearningWorld | undefined;
	decisions: LearningDecision[];
	settings: LearningSettings;
}

/**
 * Reads both systems and plans. Writes nothing.
 *
 * @param only ids of employees: read and decide only about their records and files; undefined = everybody's
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function startLearningRun(
	clients: Clients,
	{ settings, since, scope, timezone, lastExport }: LearningOptions,
	only?: ReadonlySet<string>,
): Promise<StartedLearningRun> {
	checkLearningSettings(settings);
	const { start, world } = await startRun(
		{ since, isAboutSome: scope !== undefined, timezone },
		clients.iSpring,
		async ({ since: from }, today) =>
			await readLearningWorld(clients, {
				settings,
				...(from === undefined ? {} : { since: from }),
				...(scope ? { scope } : {}),
				timezone,
				today,
				...(only ? { only } : {}),
				...(lastExport ? { lastExport } : {}),
			}),
	);
	const decisions = world ? planLearning(world, settings) : [];
	return {
		...start,
		world,
		decisions: scope ? addMissingAnswers(scope, decisions) : decisions,
		settings,
	};
}

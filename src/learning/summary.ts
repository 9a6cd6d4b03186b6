import type { Clients } from '../run/Clients';
import { countDone, runSummary, type SummaryExtras } from '../run/run-summary';
import { countValues, type Summary } from '../run/summary';
import type { LearningDecision } from './plan/Decision';
import type { LearningSettings } from './settings';
import type { StartedLearningRun } from './start-run';

/** The summary of a run on learning that ends now. */
export function summarize(
	operation: Summary['operation'],
	clients: Clients,
	started: StartedLearningRun,
	decisions: readonly LearningDecision[],
	{ warnings = [], ...extras }: SummaryExtras = {},
): Summary {
	const { world, settings, since, isAboutSome } = started;
	return runSummary(clients, {
		...started,
		...extras,
		direction: 'learning',
		operation,
		isIncremental: since !== undefined || isAboutSome,
		isRolling: world?.isRolling ?? false,
		decisions,
		counts: {
			...countValues(decisions.flatMap(({ action, kind, outcome }) => [action, kind, outcome])),
			...(world?.counts ?? { employees: 0, users: 0 }),
			...countDone(decisions),
			...(world?.isRolling ? countNotVerified(decisions) : {}),
		},
		warnings: [...(world?.warnings ?? []), ...unwrittenAssignments(decisions, settings), ...warnings],
	});
}

/** How many employees' records could not be compared or corrected; the next run knows from it whether this one counts. */
function countNotVerified(decisions: readonly LearningDecision[]): Record<string, number> {
	const failed = decisions.filter(({ outcome }) => outcome === 'failed');
	const ids = new Set(failed.flatMap(({ employeeId }) => employeeId ?? []));
	return ids.size > 0 ? { notVerified: ids.size } : {};
}

/** Open assignments are exported by default, but BambooHR has no place for them until somebody creates a table. */
function unwrittenAssignments(
	decisions: readonly LearningDecision[],
	{ exportAssignments, assignmentTable }: LearningSettings,
): string[] {
	const count = decisions.filter(({ kind }) => kind === 'assignment').length;
	if (!exportAssignments || assignmentTable !== '' || count === 0) return [];
	const what = count === 1 ? '1 open assignment was' : `${count} open assignments were`;
	return [
		`${what} not written, because BambooHR has no built-in place for open assignments. Choose a custom table in the option Assignment Table, with its columns in Assignment Columns, or turn off Export Assignments.`,
	];
}

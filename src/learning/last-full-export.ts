import type { EarlierRun } from '../run/report/earlier-runs';

/**
 * The day of the last run known to have compared the records of everybody whose turn it was.
 *
 * @param runs newest first, as the workflow passes them in
 * @returns `yyyy-mm-dd` in the workflow's time zone; undefined when none of the runs is one
 */
export function lastFullExport(runs: readonly EarlierRun[]): string | undefined {
	const last = runs.find(
		({ direction, operation, mode, status }) =>
			['learning', 'both'].includes(direction) &&
			// A plan writes nothing, and an apply only what is passed to it.
			['sync', ''].includes(operation) &&
			mode !== 'incremental' &&
			status === 'success',
	);
	return last?.startedAt.slice(0, 10);
}

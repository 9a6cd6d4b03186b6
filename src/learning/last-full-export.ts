import { dayBefore } from './plan/dates';
import { MAX_RUNS, type EarlierRun } from '../run/report/earlier-runs';

/**
 * The day of the last run known to have compared the records of everybody whose turn it was.
 *
 * @param runs newest first, as the workflow passes them in
 * @returns `yyyy-mm-dd` in the workflow's time zone; the day before the oldest run when there are as many as are kept and
 * every full export failed; undefined when none of the runs is one
 */
export function lastFullExport(runs: readonly EarlierRun[]): string | undefined {
	const exports = runs.filter(
		({ direction, operation, mode }) =>
			['learning', 'both'].includes(direction) &&
			// A plan writes nothing, and an apply only what is passed to it.
			['sync', ''].includes(operation) &&
			mode !== 'incremental',
	);
	const last = exports.find(({ status }) => status === 'success');
	if (last) return last.startedAt.slice(0, 10);
	// The last one that succeeded is no longer among them.
	const oldest = runs.length >= MAX_RUNS ? exports.at(-1) : undefined;
	return oldest && exports.every(({ status }) => status === 'failed')
		? dayBefore(oldest.startedAt.slice(0, 10))
		: undefined;
}

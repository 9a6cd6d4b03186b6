import { dayBefore } from './plan/dates';
import type { LastExport } from './plan/turn';
import { MAX_RUNS, type EarlierRun } from '../run/report/earlier-runs';

/**
 * How far earlier full exports got.
 *
 * One that ended `partial` or `held` compared everybody whose turn it was, but for those who failed, and they have
 * another turn. If it did not count, a single employee whose records cannot be read would keep all others from their
 * turns. It does not count when most employees failed: then BambooHR was down.
 *
 * @param runs newest first, as the workflow passes them in
 * @returns days in the workflow's time zone. When no run counts, the day before the oldest one, so that nothing is lost
 * that failed in between; for the turns only if there are as many runs as are kept: before that, there was no first one
 */
export function lastFullExport(runs: readonly EarlierRun[]): LastExport {
	const exports = runs.filter(
		({ direction, operation, mode }) =>
			['learning', 'both'].includes(direction) &&
			// A plan writes nothing, and an apply only what is passed to it.
			['sync', ''].includes(operation) &&
			mode !== 'incremental',
	);
	const oldest = exports.at(-1);
	if (!oldest) return {};
	const beforeAll = dayBefore(dayOf(oldest));
	const [compared] = exports.filter(hasCompared).map(dayOf);
	const [succeeded] = exports.filter(({ status }) => status === 'success').map(dayOf);
	return {
		lastDay: compared ?? (runs.length >= MAX_RUNS ? beforeAll : undefined),
		newsFrom: succeeded ?? beforeAll,
	};
}

/** Without numbers, a run that ended compared most of its employees: workflows of earlier versions keep none. */
function hasCompared({ status, verification }: EarlierRun): boolean {
	if (status === 'success') return true;
	const { verified = 0, notVerified = 0 } = verification ?? {};
	return ['partial', 'held'].includes(status) && notVerified <= verified;
}

function dayOf({ startedAt }: EarlierRun): string {
	return startedAt.slice(0, 10);
}

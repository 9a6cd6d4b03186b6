import { DateTime } from 'luxon';
import type { Summary } from '../summary';

/**
 * Such as `sync-people-2026-11-24-0600.html`, or `plan-…` and `apply-…`: the start in the workflow's time zone, so that
 * names sort by time.
 */
export function reportFileName({
	direction,
	operation,
	startedAt,
}: Pick<Summary, 'direction' | 'operation' | 'startedAt'>): string {
	const start = DateTime.fromISO(startedAt, { setZone: true }).toFormat('yyyy-MM-dd-HHmm');
	return `${operation}-${direction}-${start}.html`;
}

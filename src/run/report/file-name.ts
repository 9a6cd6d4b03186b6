import { DateTime } from 'luxon';
import type { Summary } from '../summary';

/** Such as `sync-people-2026-11-24-0600.html`: the start in the workflow's time zone, so that names sort by time. */
export function reportFileName({ direction, startedAt }: Pick<Summary, 'direction' | 'startedAt'>): string {
	const start = DateTime.fromISO(startedAt, { setZone: true }).toFormat('yyyy-MM-dd-HHmm');
	return `sync-${direction}-${start}.html`;
}

import type { Transport } from '../../http/types';

/**
 * Each has its own schedule (docs/apis/ispring-learn.md#user-status), which the API does not return with the user.
 */
export type ScheduledStatus = 'deactivation' | 'termination';

/**
 * Schedules the day on which a user is deactivated, or the user's employment ends.
 *
 * @param date `yyyy-mm-dd`
 */
export async function scheduleStatus(
	transport: Transport,
	userId: string,
	status: ScheduledStatus,
	date: string,
): Promise<void> {
	const path = schedulePath(userId, status);
	await transport.request({ method: 'POST', path, body: { date }, repeatable: true, expectsJson: false });
}

/** Cancels a schedule. What happens when there is none is not documented. */
export async function cancelScheduledStatus(
	transport: Transport,
	userId: string,
	status: ScheduledStatus,
): Promise<void> {
	const path = schedulePath(userId, status);
	await transport.request({ method: 'DELETE', path, repeatable: true, expectsJson: false });
}

function schedulePath(userId: string, status: ScheduledStatus): string {
	return `/user/${encodeURIComponent(userId)}/scheduled_${status}`;
}

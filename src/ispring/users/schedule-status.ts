import type { Transport } from '../../http/types';

/**
 * Each has a schedule of its own (docs/apis/ispring-learn.md#user-status). Accounts as they are read do not show
 * either.
 */
export type ScheduledStatus = 'deactivation' | 'termination';

/** Plans the day on which an account is made inactive, or its employment ended. */
export async function scheduleStatus(
	transport: Transport,
	userId: string,
	leave: ScheduledStatus,
	date: string,
): Promise<void> {
	const path = pathOf(userId, leave);
	await transport.request({ method: 'POST', path, body: { date }, repeatable: true, expectsJson: false });
}

/** Takes such a plan back. What happens where there is none is not documented. */
export async function cancelScheduledStatus(
	transport: Transport,
	userId: string,
	leave: ScheduledStatus,
): Promise<void> {
	const path = pathOf(userId, leave);
	await transport.request({ method: 'DELETE', path, repeatable: true, expectsJson: false });
}

function pathOf(userId: string, leave: ScheduledStatus): string {
	return `/user/${encodeURIComponent(userId)}/scheduled_${leave}`;
}

import { RefusedError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import type { Decision } from '../plan/Decision';

/**
 * Asks BambooHR for each employee whose account is about to be switched off because the lists do not have them: a
 * list can miss somebody who changes while it is read. Only "there is no such employee" counts.
 */
export async function confirmGone(bambooHr: Transport, decisions: Decision[]): Promise<void> {
	const orphans = decisions.filter(
		({ situation, action }) => situation === 'orphaned' && action === 'deactivate',
	);
	await Promise.all(
		orphans.map(async (decision) => {
			const path = `/api/v1/employees/${encodeURIComponent(decision.employeeId ?? '')}`;
			const answer = await settle(bambooHr.request({ method: 'GET', path, query: { fields: 'status' } }));
			if (!answer.ok && !(answer.error instanceof SyncError)) throw answer.error;
			if (!answer.ok && answer.error instanceof RefusedError && answer.error.status === 404) return;
			decision.outcome = 'skipped';
			decision.reason = answer.ok
				? `Left alone: BambooHR still has employee ${decision.employeeId}, although its list does not.`
				: `Left alone: BambooHR did not say whether employee ${decision.employeeId} is gone.`;
		}),
	);
}

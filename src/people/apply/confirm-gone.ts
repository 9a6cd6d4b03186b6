import { findEmployeePresence } from '../../bamboohr/employees/employee-exists';
import type { Transport } from '../../http/types';
import type { Decision } from '../plan/Decision';

/**
 * Asks BambooHR for each employee whose user is about to be deactivated because the lists do not have them: a list can miss
 * somebody who changes while it is read. Unless BambooHR answers that there is no such employee, the decision is skipped.
 *
 * @param decisions changed in place
 */
export async function confirmGone(bambooHr: Transport, decisions: Decision[]): Promise<void> {
	const orphans = decisions.filter(
		({ situation, action }) => situation === 'orphaned' && action === 'deactivate',
	);
	await Promise.all(
		orphans.map(async (decision) => {
			const presence = await findEmployeePresence(bambooHr, decision.employeeId ?? '');
			if (presence === 'gone') return;
			decision.outcome = 'skipped';
			decision.reason =
				presence === 'exists'
					? `Skipped: BambooHR still has employee ${decision.employeeId}, although they are missing from its list.`
					: `Skipped: BambooHR could not confirm that employee ${decision.employeeId} no longer exists.`;
		}),
	);
}

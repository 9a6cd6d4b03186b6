import { applyUser } from './write-user';
import { createOrganisation } from './create-organisation';
import { applyStatus } from './set-status';
import { applySupervisors } from './set-supervisors';
import { inDependencyOrder } from './in-dependency-order';
import { confirmGone } from './confirm-gone';
import type { Decision } from '../plan/Decision';
import type { PlanContext } from '../plan/PlanContext';
import { Progress } from '../../run/Progress';
import type { Clients } from '../../run/run-summary';
import { toPending, type PendingDecision } from './PendingDecision';
import { readBack } from './verify-active';
import { temporaryAddress } from './temporary-address';

/**
 * Carries out the decisions that are `planned`, and hands back all of them, in their order, with their outcome.
 *
 * Leavers come first, since their seats may be needed; supervisors last, when all accounts exist. Whatever is cut off
 * in between, the next plan finds and finishes.
 */
export async function applyDecisions(
	decisions: readonly Decision[],
	context: PlanContext,
	{ bambooHr, iSpring }: Clients,
): Promise<{ decisions: PendingDecision[]; warnings: string[] }> {
	const progress = new Progress(decisions.map(toPending));
	await confirmGone(bambooHr, progress.pending());
	await applyStatus(iSpring, progress, 'inactive');
	await applyStatus(iSpring, progress, 'terminated');
	const organisation = await createOrganisation(iSpring, progress.pending(), context);
	await inDependencyOrder(
		progress,
		async (person) => await applyUser(iSpring, person, organisation, context),
		temporaryAddress(iSpring),
	);
	await applyStatus(iSpring, progress, 'active');
	await applySupervisors(iSpring, progress, context);
	await readBack(iSpring, progress, context);
	progress.finish();
	return { decisions: [...progress.all], warnings: progress.warnings };
}

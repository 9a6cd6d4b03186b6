import { applyAccount } from './accounts';
import { applyOrganisation } from './organisation';
import { applyStatus } from './status';
import { applySupervisors } from './supervisors';
import { learnFromWrites } from '../memory/learn-from-writes';
import type { Memory } from '../memory/Memory';
import { inDependencyOrder } from './in-dependency-order';
import { confirmGone } from './confirm-gone';
import type { Decision } from '../plan/Decision';
import type { PlanContext } from '../plan/PlanContext';
import { Progress } from '../../run/Progress';
import type { Clients } from '../../run/Clients';
import { toPending, type PendingDecision } from './PendingDecision';
import { readBack } from './verify-active';
import { stepAside } from '../plan/step-aside';

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
): Promise<{ decisions: PendingDecision[]; warnings: string[]; memory: Memory }> {
	const progress = new Progress(decisions.map(toPending));
	await confirmGone(bambooHr, progress.pending());
	await applyStatus(iSpring, progress, 'inactive');
	await applyStatus(iSpring, progress, 'terminated');
	const organisation = await applyOrganisation(iSpring, progress.pending(), context);
	await inDependencyOrder(
		progress,
		async (person) => await applyAccount(iSpring, person, organisation, context),
		stepAside(iSpring),
	);
	await applyStatus(iSpring, progress, 'active');
	await applySupervisors(iSpring, progress, context);
	const users = await readBack(iSpring, progress, context);
	progress.finish();
	const { made } = organisation;
	const memory = learnFromWrites(context.memory, { people: progress.all, readBack: users, made });
	return { decisions: [...progress.all], warnings: progress.warnings, memory };
}

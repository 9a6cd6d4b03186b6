import { learnFromWrites } from './learn-from-writes';
import type { Memory } from '../memory/Memory';
import { applyUser } from './write-user';
import { changeDepartments } from './change-departments';
import { createOrganization } from './create-organization';
import { renameGroups } from './rename-groups';
import { rememberGroups } from '../memory/remember-groups';
import { setStatuses } from './set-status';
import { setSupervisors } from './set-supervisors';
import { setWorkLeaves } from './set-work-leaves';
import { inDependencyOrder } from './in-dependency-order';
import { moveTogether } from './move-together';
import { confirmGone } from './confirm-gone';
import type { PlanContext } from '../plan/PlanContext';
import { isUnit, peopleOf, unitsOf, type PlanDecision, type UnitDecision } from '../plan/UnitDecision';
import { finishInTurns } from '../../run/in-turns';
import { Progress } from '../../run/Progress';
import { createGiveWay } from '../../http/give-way';
import type { Clients } from '../../run/Clients';
import { toPending, type PendingDecision } from './PendingDecision';
import { verifyActive } from './verify-active';
import { temporaryAddress } from './temporary-address';

/**
 * Carries out the decisions that are `planned`. Leavers come first, since their seats may be needed; supervisors and work
 * leave last, when all users exist. If the run is cut off, the next plan finds and finishes what is missing.
 *
 * @returns all decisions in their order, with their outcome, warnings for the summary, and what the run learned
 * @throws what is not a SyncError, such as a programming error; a SyncError is the failure of one decision
 */
export async function applyDecisions(
	planned: readonly PlanDecision[],
	context: PlanContext,
	{ bambooHr, iSpring }: Clients,
): Promise<{
	decisions: Array<PendingDecision | UnitDecision>;
	warnings: string[];
	memory: Memory;
}> {
	const decisions = planned.map((one) => (isUnit(one) ? { ...one } : toPending(one)));
	const progress = new Progress(peopleOf(decisions));
	const units = new Progress(unitsOf(decisions));
	// Each step starts with a look at all of them.
	const giveWay = createGiveWay(iSpring.clock);
	await giveWay();
	await confirmGone(bambooHr, progress.pending());
	await setStatuses(iSpring, progress, 'inactive');
	await setStatuses(iSpring, progress, 'terminated');
	await giveWay();
	const changed = await changeDepartments(iSpring, units, context);
	const renamedGroups = await renameGroups(iSpring, units, context);
	const organization = await createOrganization(iSpring, progress.pending(), units, changed, context);
	await moveTogether(iSpring, progress, organization);
	await inDependencyOrder(
		progress,
		async (person) => {
			if (!person.isMoved) await applyUser(iSpring, person, organization, context);
		},
		temporaryAddress(iSpring),
	);
	await giveWay();
	await setStatuses(iSpring, progress, 'active');
	await giveWay();
	await setSupervisors(iSpring, progress, context);
	await giveWay();
	await setWorkLeaves(iSpring, progress);
	await giveWay();
	const users = await verifyActive(iSpring, progress, context);
	progress.finish();
	units.finish();
	const groupNames = [...renamedGroups].map(({ group, to }) => ({
		field: 'group' as const,
		id: group.id,
		name: to.name,
	}));
	const created = [...changed.renamed, ...groupNames, ...organization.created];
	const codes = [...changed.codes, ...organization.codes];
	const learned = await finishInTurns(
		learnFromWrites(context.memory, { people: progress.all, readBack: users, created, codes }),
		iSpring.clock,
	);
	const { groups, groupRenames: renames, world } = context;
	const memory = rememberGroups(learned, groups, { created, renames, renamed: renamedGroups, world });
	return { decisions, warnings: progress.warnings, memory };
}

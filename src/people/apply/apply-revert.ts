import { createGiveWay } from '../../http/give-way';
import { finishInTurns } from '../../run/in-turns';
import type { Clients } from '../../run/Clients';
import { Progress } from '../../run/Progress';
import { groupBy } from '../plan/group-by';
import { isSameId } from '../../ispring/same-id';
import type { Memory } from '../memory/Memory';
import type { PlanContext } from '../plan/PlanContext';
import { isUnit } from '../plan/UnitDecision';
import type { PersonRevert, RevertDecision, UnitRevert } from '../plan/revert/RevertDecision';
import { changeDepartments } from './change-departments';
import { inDependencyOrder } from './in-dependency-order';
import { learnFromWrites } from './learn-from-writes';
import { toPending } from './PendingDecision';
import { renameGroupsBack } from './rename-groups-back';
import { withRevertedUnits } from './revert-memory';
import { setStatuses } from './set-status';
import { setWorkLeaves } from './set-work-leaves';
import { temporaryAddress } from './temporary-address';
import { verifyActive } from './verify-active';
import { verifyCleared } from './verify-cleared';
import { setFormerSupervisor, writeBack, type PendingRevert } from './write-back';

/**
 * Carries out the decisions of a revert that are `planned`, in the order of a sync. If the run is cut off, the next revert of
 * the same items finds and finishes what is missing.
 *
 * @returns all decisions in their order, with their outcome, warnings for the summary, and what the run learned
 * @throws what is not a SyncError, such as a programming error; a SyncError is the failure of one decision
 */
export async function applyReverts(
	planned: readonly RevertDecision[],
	context: PlanContext,
	{ iSpring }: Clients,
): Promise<{ decisions: Array<PendingRevert | UnitRevert>; warnings: string[]; memory: Memory }> {
	const decisions = planned.map((one) => (isUnit(one) ? { ...one } : toPendingRevert(one)));
	const progress = new Progress(decisions.filter((one): one is PendingRevert => !isUnit(one)));
	const units = new Progress(decisions.filter((one): one is UnitRevert => isUnit(one)));
	const giveWay = createGiveWay(iSpring.clock);
	await setStatuses(iSpring, progress, 'inactive');
	await setStatuses(iSpring, progress, 'terminated');
	await giveWay();
	await changeUnits();
	await inDependencyOrder(
		progress,
		async (person) => {
			if (hasProfile(person)) await writeBack(iSpring, person, context);
		},
		temporaryAddress(iSpring),
	);
	await giveWay();
	await setStatuses(iSpring, progress, 'active');
	await progress.forEach(progress.pending(), async ({ undo, back: { supervisor } }) => {
		if (supervisor) await setFormerSupervisor(iSpring, undo.userId, supervisor);
	});
	await setWorkLeaves(iSpring, progress);
	await giveWay();
	const memory = await verifyCleared(iSpring, progress, context.memory);
	const readBack = await verifyActive(iSpring, progress, context);
	progress.finish();
	units.finish();
	const learned = await finishInTurns(
		learnFromWrites(memory, { people: progress.all, readBack, created: [], codes: [] }),
		iSpring.clock,
	);
	const done = units.all.filter(({ outcome }) => outcome === 'done');
	return { decisions, warnings: progress.warnings, memory: withRevertedUnits(learned, done) };

	async function changeUnits(): Promise<void> {
		const { departments, departmentsAsRead = departments } = context.world;
		const beside = groupBy([...departmentsAsRead], ({ parentId = '' }) => `under ${parentId}`);
		for (const children of beside.values()) {
			const own = new Progress(
				units.all.filter(({ unitId = '' }) => children.some(({ id }) => isSameId(id, unitId))),
			);
			if (own.pending().length === 0) continue;
			await changeDepartments(iSpring, own, {
				departments: { owners: { children } },
				world: { departmentsAsRead },
			});
		}
		await renameGroupsBack(iSpring, units, context.world.groups);
	}
}

function toPendingRevert(decision: PersonRevert): PendingRevert {
	return { ...decision, ...toPending(decision) };
}

function hasProfile({ writes, back }: PendingRevert): boolean {
	const { fields, departmentId, leaveGroupIds } = writes;
	const groups = leaveGroupIds.length + back.rejoinGroupIds.length;
	return Object.keys(fields).length + groups > 0 || departmentId !== undefined;
}

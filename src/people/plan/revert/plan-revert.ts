import { isSameId } from '../../../ispring/same-id';
import { NOTHING_TO_WRITE } from '../Decision';
import { indexBy } from '../group-by';
import { accountOf } from './account';
import { activeUsers, checkWho, held } from '../hold-leavers';
import { isLeaver, leaverLimit, overLimit, type LeaverLimit } from '../leaver-limit';
import { linkAddressTransfers } from '../address-transfers';
import type { PlanContext } from '../PlanContext';
import { isUnit } from '../UnitDecision';
import { keepTakenAddresses } from './taken-addresses';
import { keepTakenNames } from './taken-names';
import { revertInSteps } from './revert-in-steps';
import { revertUnit } from './revert-unit';
import { NOTHING_BACK, type PersonRevert, type RevertDecision, type UnitRevert } from './RevertDecision';
import { isUnitUndo, type PersonUndo, type Undo } from './Undo';

/** How many users are due to lose access, and how many active users belong to employees. */
export interface LeaverNumbers {
	due: number;
	active: number;
}

export interface RevertPlan {
	/** One for each undo, in their order. */
	decisions: RevertDecision[];
	limit: LeaverLimit;
	numbers: LeaverNumbers;
	/** A sentence when people are held because of the limit. */
	overLimit?: string;
	/** Why they are held, and what to do, as one sentence. */
	heldBecause?: string;
}

/**
 * Plans how the changes of a run are taken back, through the same limits as a sync: whoever was created, or activated, loses
 * access by it. Writes nothing, and uses no clock.
 *
 * @param whole what the whole plan counted, where these are some of its items
 */
export function planRevert(
	undos: readonly Undo[],
	context: PlanContext,
	whole: LeaverNumbers = { due: 0, active: 0 },
): RevertPlan {
	const account = accountOf(context.world);
	const decided = undos.map((undo) => ofThisAccount(decide(undo, context), account));
	const people = linkAddressTransfers(keepTakenAddresses(decided.filter(isPerson), context));
	const units = keepTakenNames(decided.filter(isUnitRevert), context.world);
	const leavers = people.filter(isLeaver);
	const due = leavers.reduce(
		(most, { undo }) => Math.max(most, togetherWith(undo)),
		Math.max(leavers.length, whole.due),
	);
	// Whom the run created may belong to no employee by now.
	const active = Math.max(activeUsers(context), due, whole.active);
	const limit = leaverLimit(due, active, context.settings);
	const sentence = overLimit(limit);
	const isHolding = sentence !== undefined && leavers.length > 0;
	const final = indexBy<object, RevertDecision>(
		[...units, ...people.map((one) => (isHolding && isLeaver(one) ? held(one, sentence) : one))],
		({ undo }) => undo,
	);
	return {
		decisions: undos.flatMap((undo) => final.get(undo) ?? []),
		limit,
		numbers: { due, active },
		...(isHolding ? { overLimit: sentence, heldBecause: `${checkWho(sentence)}.` } : {}),
	};
}

/** How many users lose access with this one when all of its run is taken back. */
function togetherWith({ together = 1, others = [] }: PersonUndo): number {
	return Math.max(together, ...others.map((one) => one.together ?? 1));
}

function decide(undo: Undo, context: PlanContext): RevertDecision {
	return isUnitUndo(undo) ? revertUnit(undo, context) : revertInSteps(undo, context);
}

const OTHER_ACCOUNT =
	'This change was made in another iSpring Learn account. Choose the credential of that account, or hand in the items of a run in this one.';

function ofThisAccount(decision: RevertDecision, account: string): RevertDecision {
	const { account: own } = decision.undo;
	if (own === '' || account === '' || isSameId(own, account)) return decision;
	const failed = { action: 'none', changes: [], outcome: 'failed', needsAttention: true } as const;
	const texts = { reason: OTHER_ACCOUNT, error: OTHER_ACCOUNT };
	return isUnit(decision)
		? { ...decision, ...failed, ...texts, changes: [] }
		: { ...decision, ...failed, ...texts, changes: [], writes: NOTHING_TO_WRITE, back: NOTHING_BACK };
}

function isPerson(decision: RevertDecision): decision is PersonRevert {
	return !isUnit(decision);
}

function isUnitRevert(decision: RevertDecision): decision is UnitRevert {
	return isUnit(decision);
}

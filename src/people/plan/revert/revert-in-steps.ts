import { omit, sortBy } from 'lodash';
import { idKey } from '../../../ispring/same-id';
import type { User } from '../../../ispring/users/User';
import type { PlanContext } from '../PlanContext';
import { revertPerson } from './revert-person';
import type { PersonRevert } from './RevertDecision';
import { sumUpUndos } from './sum-up-undos';
import type { PersonUndo } from './Undo';
import { userAfter } from './user-after';

/**
 * Decides how several changes of one user are taken back: the latest first, and each as if those after it were taken back
 * already. Then what they come to is taken back at once. Items do not say when they were made, but only in the right order
 * does each of them find what it has left behind.
 */
export function revertInSteps(undo: PersonUndo, context: PlanContext): PersonRevert {
	const user = context.usersById.get(idKey(undo.userId));
	const { others = [] } = undo;
	if (!user || others.length === 0) return revertPerson(undo, context);
	const undos = [omit(undo, 'others'), ...others];
	const inOrder = (order: readonly PersonUndo[]) => stepsOf(createdLast(order), user, context);
	const [forward, backward] = [inOrder(undos), inOrder([...undos].reverse())];
	const { taken, others: kept } = forward.taken.length > backward.taken.length ? forward : backward;
	const [earliest, ...later] = taken.reverse();
	if (!earliest) {
		// What is as before an earlier change is as before all later ones, too.
		const nothing = kept.find(({ needsAttention }) => !needsAttention) ?? kept[0];
		return nothing ? { ...nothing, undo } : revertPerson(undo, context);
	}
	const whole = sumUpUndos([earliest, ...later]);
	const decision = revertPerson(whole, context);
	const leftAlone = kept.filter(({ needsAttention }) => needsAttention);
	return {
		...decision,
		undo,
		whole,
		reason: [decision.reason, ...leftAlone.map(({ reason }) => `An earlier change stays. ${reason}`)].join(
			' ',
		),
		needsAttention: decision.needsAttention || leftAlone.length > 0,
	};
}

/** A user was created before anything else, so that is taken back last. */
function createdLast(undos: readonly PersonUndo[]): PersonUndo[] {
	return sortBy(undos, ({ isCreated }) => isCreated);
}

/**
 * Takes one change after the other back, as far as possible.
 *
 * @param undos the latest first
 * @returns those that can be taken back, the latest first; of the others those that come after the first of these
 */
function stepsOf(
	undos: readonly PersonUndo[],
	user: User,
	context: PlanContext,
): { taken: PersonUndo[]; others: PersonRevert[] } {
	const taken: PersonUndo[] = [];
	let others: PersonRevert[] = [];
	let current = user;
	for (const undo of undos) {
		const decision = revertPerson(undo, context, current);
		if (decision.outcome !== 'planned') {
			others.push(decision);
			continue;
		}
		if (taken.length === 0) others = [];
		taken.push(undo);
		current = userAfter(current, decision, context.world.profileFields);
	}
	return { taken, others };
}

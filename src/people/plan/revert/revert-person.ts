import { idKey, isSameId } from '../../../ispring/same-id';
import type { User, UserStatus } from '../../../ispring/users/User';
import { fieldWords } from '../../../run/words';
import type { Action, Situation } from '../../ChangeItem';
import { userOf } from '../Classified';
import { NO_DECISION, NOTHING_TO_WRITE } from '../Decision';
import type { PlanContext } from '../PlanContext';
import { isProtected } from '../protection';
import { leavePart, statusPart } from './access-parts';
import { fieldParts } from './field-parts';
import { placeParts } from './place-parts';
import { changedRest } from './rest';
import { NOTHING_BACK, type Part, type PersonRevert } from './RevertDecision';
import type { PersonUndo } from './Undo';

const INVITED =
	'The invitation went out and cannot be taken back; its link no longer lets the person sign in.';

/**
 * Decides how the change of a person is taken back. Rules, in order:
 *
 * 1. Nothing is done for a user who is gone, unreadable, or by now an administrator whom the settings protect.
 * 2. Whoever was created becomes inactive, never deleted; who is inactive already stays so.
 * 3. What stands as before the run needs nothing: that may be an earlier revert, or one that was cut off.
 * 4. If anything about the person has been changed since, whether the run wrote it or not, they are left alone.
 * 5. All else gets its former value. What cannot be taken back is said.
 *
 * @param user as they are, or will be once later changes are taken back
 */
export function revertPerson(
	undo: PersonUndo,
	context: PlanContext,
	user: User | undefined = context.usersById.get(idKey(undo.userId)),
): PersonRevert {
	const base = baseOf(undo, user, context);
	if (!user) return missing(base, undo, context);
	const parts = partsOf(undo, user, context);
	const subject = undo.isCreated ? statusOfCreated(user) : [];
	const unread = [...subject, ...parts].find(({ stand }) => stand === 'unread');
	if (unread)
		return leftAlone(
			base,
			`iSpring Learn does not return the ${fieldWords(unread.field)} in a readable form.`,
		);
	if (undo.isCreated && user.status !== 'active') {
		return { ...base, reason: 'Nothing to take back: the account that the run created is inactive already.' };
	}
	const open = undo.isCreated ? parts : parts.filter(({ stand }) => stand !== 'former');
	if (open.length === 0 && !undo.isCreated) {
		const notes = notesOf(parts);
		return {
			...base,
			reason: ['Nothing to take back: everything is as before the run.', ...notes].join(' '),
		};
	}
	const changed = [
		...parts
			.filter(({ stand, field }) => stand === 'other' || (undo.isCreated && isTaken(stand, field)))
			.map(({ field }) => fieldWords(field)),
		...changedRest(undo.rest, user, undo, context.world),
	];
	if (changed.length > 0)
		return leftAlone(base, `changed since the run: ${[...new Set(changed)].join(', ')}.`);
	if (!undo.isLink && isProtected(user, context)) {
		return leftAlone(
			base,
			'this user is an administrator by now, or may be one, and Protect Administrators is on.',
		);
	}
	return undo.isCreated ? deactivated(base, user, undo) : restored(base, open);
}

/** All that the run wrote about the person. Of a new user, groups do not tell whether somebody has changed them since. */
function partsOf(undo: PersonUndo, user: User, context: PlanContext): Part[] {
	const parts = [
		...statusPart(undo, user),
		...fieldParts(undo, user, context),
		...placeParts(undo, user, context),
		...leavePart(undo, user, context),
	];
	return undo.isCreated ? parts.filter(({ field }) => field !== 'groups') : parts;
}

/** A new user had no former values: somebody has taken away what the run wrote. Work leave ends by itself. */
function isTaken(stand: Part['stand'], field: string): boolean {
	return stand === 'former' && field !== 'workLeave';
}

function statusOfCreated(user: User): Part[] {
	return statusPart({ status: ['inactive', 'active'] }, user);
}

function deactivated(base: PersonRevert, user: User, { isInvited }: PersonUndo): PersonRevert {
	return {
		...base,
		action: 'deactivate',
		changes: [{ field: 'status', from: user.status, to: 'inactive' }],
		writes: { ...NOTHING_TO_WRITE, status: 'inactive' },
		reason: [
			'Created by the run: the account becomes inactive and is not deleted.',
			...(isInvited ? [INVITED] : []),
		].join(' '),
		outcome: 'planned',
	};
}

const ACTIONS: Record<UserStatus, Action> = {
	active: 'activate',
	inactive: 'deactivate',
	terminated: 'terminate',
};

function restored(base: PersonRevert, parts: readonly Part[]): PersonRevert {
	const ways = parts.flatMap(({ way }) => way ?? []);
	const notes = notesOf(parts);
	if (ways.length === 0)
		return { ...base, reason: `Nothing can be taken back. ${notes.join(' ')}`, needsAttention: true };
	const writes = { ...NOTHING_TO_WRITE, ...Object.assign({}, ...ways.map((way) => way.writes ?? {})) };
	const fields = Object.assign({}, ...ways.map((way) => way.writes?.fields ?? {}));
	const clear = ways.flatMap(({ back }) => back?.clear ?? []);
	const status = ways.flatMap((way) => way.writes?.status ?? [])[0];
	const words = ways.map(({ change }) => fieldWords(change.field)).join(', ');
	return {
		...base,
		action: status ? ACTIONS[status] : 'update',
		changes: ways.map(({ change }) => change),
		writes: { ...writes, fields },
		back: { ...NOTHING_BACK, ...Object.assign({}, ...ways.map(({ back }) => back ?? {})), clear },
		values: ways.flatMap(({ value }) => value ?? []),
		reason: [`Gets back what the run changed: ${words}.`, ...notes].join(' '),
		outcome: 'planned',
	};
}

function notesOf(parts: readonly Part[]): string[] {
	return parts.flatMap(({ note }) => note ?? []);
}

/** Somebody should know of it. */
function leftAlone(base: PersonRevert, why: string): PersonRevert {
	return { ...base, reason: `Left alone: ${why}`, needsAttention: true };
}

function missing(base: PersonRevert, { userId }: PersonUndo, { world }: PlanContext): PersonRevert {
	const isUnreadableUser = world.users.unreadable.some(({ id }) => id === undefined || isSameId(id, userId));
	return leftAlone(
		base,
		isUnreadableUser
			? 'the user could not be read in iSpring Learn.'
			: 'the user no longer exists in iSpring Learn.',
	);
}

function baseOf(undo: PersonUndo, user: User | undefined, context: PlanContext): PersonRevert {
	const { employeeId, name } = undo;
	const employee = employeeId === null ? undefined : context.employeesById.get(employeeId);
	const match = employee && context.classified.get(employee)?.match;
	const isTheirs = user !== undefined && isSameId(userOf(match)?.id ?? '', user.id);
	const situation: Situation = isTheirs && match ? match.situation : 'unmatched';
	return {
		...NO_DECISION,
		...(employee ? { employee } : {}),
		...(user ? { user } : {}),
		name,
		employeeId,
		situation,
		undo,
		back: NOTHING_BACK,
	};
}

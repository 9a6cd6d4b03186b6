import { fieldValueOf } from '../../users/field-value';
import type { ChosenField } from '../plan/profile-rules';
import { accountOf } from '../plan/revert/account';
import { restOf } from '../plan/revert/rest';
import type { PersonUndo } from '../plan/revert/Undo';
import type { World } from '../plan/World';
import type { LinkDecision } from './LinkDecision';

/** What takes back the ID that was written to a user; undefined unless it is done. */
export function undoOfLink(
	{ outcome, item, user }: LinkDecision,
	{ field, target }: ChosenField,
	world: World,
): PersonUndo | undefined {
	if (outcome !== 'done' || !item || !user) return undefined;
	const undo: PersonUndo = {
		v: 1,
		kind: 'person',
		account: accountOf(world),
		name: item.name,
		userId: user.id,
		employeeId: item.employeeId,
		isCreated: false,
		isInvited: false,
		isLink: true,
		fields: [[target.writeName, field.label, fieldValueOf(user, field), item.employeeId]],
		joined: [],
		left: [],
	};
	return { ...undo, rest: restOf(user, undo, world) };
}

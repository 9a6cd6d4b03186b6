import type { User } from '../../ispring/users/User';
import { NOTHING_TO_WRITE, type Decision } from './Decision';

/**
 * The part of a decision that takes away a user's access.
 *
 * @param user active until now, or inactive and to be terminated
 */
export function takeAccess(
	user: User,
	action: 'deactivate' | 'terminate' = 'deactivate',
): Pick<Decision, 'action' | 'changes' | 'outcome' | 'writes'> {
	const status = action === 'terminate' ? 'terminated' : 'inactive';
	return {
		action,
		changes: [{ field: 'status', from: user.status, to: status }],
		outcome: 'planned',
		writes: { ...NOTHING_TO_WRITE, status },
	};
}

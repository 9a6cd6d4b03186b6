import type { User } from '../../ispring/users/User';
import { fieldWords } from '../../run/words';
import { userOf, type Classified } from './Classified';
import { failedDecision, NO_DECISION, type Decision } from './Decision';
import { decideLeaver, decideLeaverWithoutUser } from './decide-leaver';
import { decideOutOfScope } from './decide-out-of-scope';
import { findDifferences } from './find-differences';
import { employeeName } from './names';
import { whyNotCreated } from './new-user';
import type { PlanContext } from './PlanContext';
import { isProtected, protectedDecision } from './protection';

/** Compares an employee with their user, and decides what is to happen and why. */
export function decideEmployee(one: Classified, context: PlanContext): Decision {
	const { employee, scope, match, obstacle } = one;
	const user = userOf(match);
	const base: Decision = {
		...NO_DECISION,
		employee,
		...(user ? { user } : {}),
		name: employeeName(employee),
		employeeId: employee.id,
		situation: match.situation,
	};
	if (scope.is === 'out') return decideOutOfScope(base, user, scope.reason, context);
	if (scope.is === 'notYet') return { ...base, situation: 'excluded', reason: scope.reason };
	if (match.situation === 'disputed') return { ...base, reason: match.reason, needsAttention: true };
	if (obstacle !== undefined) return failedDecision(base, [obstacle]);
	const hasLeft = scope.is === 'left';
	if (match.situation === 'unmatched') {
		return hasLeft
			? decideLeaverWithoutUser(base, employee, match.accountOf, context)
			: decideNew(base, one, context);
	}
	return hasLeft
		? decideLeaver(base, match.user, match, context)
		: decideExisting(base, one, match.user, context);
}

function decideExisting(
	base: Decision,
	{ employee }: Classified,
	user: User,
	context: PlanContext,
): Decision {
	const { changes, writes, values, tolerated, problems, notes, alerts } = findDifferences(
		employee,
		user,
		context,
	);
	const isBack = user.status !== 'active';
	if (isBack) {
		changes.unshift({ field: 'status', from: user.status, to: 'active' });
		writes.status = 'active';
	}
	const rest = notes.map((note) => ` ${note}`).join('');
	if (changes.length === 0 && problems.length === 0) {
		const reason = alerts.length + tolerated.length > 0 ? rest.trim() : `No differences.${rest}`;
		return {
			...base,
			reason,
			...(tolerated.length > 0 ? { tolerated } : {}),
			needsAttention: alerts.length > 0,
			alerts,
		};
	}
	if (isProtected(user, context)) return protectedDecision(base, user, context);
	const action = isBack ? 'activate' : 'update';
	if (problems.length > 0) return failedDecision({ ...base, action, changes }, problems);
	const fields = changes.map(({ field }) => fieldWords(field)).join(', ');
	return {
		...base,
		action,
		changes,
		writes,
		values,
		tolerated,
		reason:
			(isBack ? `Active in BambooHR, but the account is ${user.status}.` : `Differs in ${fields}.`) + rest,
		outcome: 'planned',
		alerts,
	};
}

function decideNew(base: Decision, { employee, login }: Classified, context: PlanContext): Decision {
	const refusal = whyNotCreated(employee, login, context);
	if (refusal) return { ...base, ...refusal };
	const { changes, writes, values, problems, notes, alerts } = findDifferences(employee, undefined, context);
	if (problems.length > 0) return failedDecision({ ...base, action: 'create', changes }, problems);
	return {
		...base,
		action: 'create',
		changes,
		writes,
		values,
		reason: ['New: no user has this BambooHR ID, email, or login.', ...notes].join(' '),
		outcome: 'planned',
		alerts,
	};
}

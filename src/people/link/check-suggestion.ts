import { idKey, isSameId } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import { isUnchanged } from '../../run/seal';
import { storedIdOf } from '../../users/employee-id-field';
import { isFieldUnread } from '../../users/field-value';
import { userNameAndLogin } from '../../users/user-names';
import { userOf } from '../plan/Classified';
import { seenOfPair, type SealedSuggestion } from '../suggest/SuggestionItem';
import type { LinkContext } from './link-context';
import type { LinkDecision } from './LinkDecision';
import type { ReadSuggestion } from './read-suggestions';

/**
 * Decides whether a suggested pair is linked. The rules, in order:
 *
 * 1. What is no suggested pair fails, and so does one that was edited.
 * 2. Nothing is to be done where the user stores the ID of this employee already.
 * 3. A pair is skipped when either of the two is gone or has changed since it was suggested, and when the employee or the user
 *    has somebody else by now. An ID that a user stores is never overwritten.
 * 4. So are pairs of the input that contradict each other, two users for one employee or two employees for one user, and a
 *    pair that the input has twice.
 */
export async function checkSuggestion(read: ReadSuggestion, context: LinkContext): Promise<LinkDecision> {
	const { item, isIntact, index } = read;
	const base = { index, ...(item ? { item } : {}), needsAttention: true };
	if (!item) {
		return failed(
			base,
			`Item ${index + 1} is no suggested pair. Connect only items of the Assess operation.`,
		);
	}
	if (!isIntact) {
		return failed(
			base,
			`The pair for ${item.name} was edited after it was suggested. Pass items on unchanged, or assess again.`,
		);
	}
	const { employeesById, usersById, profile } = context.plan;
	const employee = employeesById.get(item.employeeId);
	const user = usersById.get(idKey(item.userId));
	if (employee && user && storedIdOf(user, profile.idField) === employee.id) {
		return {
			...base,
			action: 'none',
			outcome: 'skipped',
			reason: `${item.name} is linked to this user already.`,
			needsAttention: false,
		};
	}
	const why =
		employee && user
			? ((await whyNot(item, user, seenOfPair(employee, user), context)) ?? whyContradicted(read, context))
			: 'one of the two no longer exists. Assess again.';
	if (why !== undefined || !user) {
		return { ...base, action: 'none', outcome: 'skipped', reason: `Skipped: ${why ?? ''}` };
	}
	return { ...base, user, action: 'link', outcome: 'planned', reason: item.reason };
}

async function whyNot(
	item: SealedSuggestion,
	user: User,
	seen: unknown,
	{ plan: { classified, employeesById, profile }, linkedTo, ownerOf }: LinkContext,
): Promise<string | undefined> {
	const storedId = storedIdOf(user, profile.idField);
	if (storedId !== '') return `the user stores the BambooHR ID ${storedId}, which is not overwritten.`;
	if (profile.idField && isFieldUnread(user, profile.idField)) {
		return 'the BambooHR ID that the user stores could not be read.';
	}
	const linked = linkedTo.get(item.employeeId);
	if (linked) return `${item.name} is linked to the user ${userNameAndLogin(linked)} by now.`;
	const employee = employeesById.get(item.employeeId);
	const matched = employee && userOf(classified.get(employee)?.match);
	if (matched && !isSameId(matched.id, user.id)) {
		return `${item.name} has the user ${userNameAndLogin(matched)} by now, found by email or login.`;
	}
	const owner = ownerOf.get(user);
	if (owner && owner !== employee)
		return `the user is that of employee ${owner.id} by now, found by email or login.`;
	if (await isUnchanged(item, seen)) return undefined;
	return `${item.name} changed in BambooHR or iSpring Learn after the pair was suggested. Assess again.`;
}

function whyContradicted(
	{ item, index }: ReadSuggestion,
	{ pairsOfEmployee, pairsOfUser }: LinkContext,
): string | undefined {
	if (!item) return undefined;
	const ofEmployee = pairsOfEmployee.get(item.employeeId) ?? [];
	const ofUser = pairsOfUser.get(idKey(item.userId)) ?? [];
	const isSingle =
		ofEmployee.every((other) => isSameId(other.item?.userId ?? '', item.userId)) &&
		ofUser.every((other) => other.item?.employeeId === item.employeeId);
	if (!isSingle)
		return `the input has more than one pair for ${item.name} or for this user. Keep one of them.`;
	return ofEmployee[0]?.index === index ? undefined : `the input already has this pair for ${item.name}.`;
}

function failed(base: Omit<LinkDecision, 'action' | 'outcome' | 'reason'>, error: string): LinkDecision {
	return { ...base, action: 'none', outcome: 'failed', reason: error, error };
}

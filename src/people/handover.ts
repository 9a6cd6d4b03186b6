import type { Employee } from '../bamboohr/Employee';
import type { User } from '../ispring/User';
import type { Match } from './match';
import { decideEmployee } from './decide';
import type { Decision } from './Decision';
import { indexBy } from './group-by';
import { employeeName, folded, loginOf, userNameAndLogin } from './names';
import type { PlanContext } from './PlanContext';

/**
 * Whoever takes over a login or an e-mail has to wait until the account that has it gives it up: iSpring Learn
 * refuses the same one twice. Addresses do go on: a shared mailbox gets another owner, a name is freed by a marriage.
 */
export function linkHandovers(decisions: readonly Decision[]): Decision[] {
	const givers = new Map<string, string>();
	for (const { user, outcome, writes } of decisions) {
		if (!user || outcome !== 'planned') continue;
		for (const name of givenUp(user, writes.fields)) givers.set(name, user.id);
	}
	if (givers.size === 0) return [...decisions];
	return decisions.map((decision) => {
		const waitsFor = [decision.writes.fields.login, decision.writes.fields.email].flatMap((name) => {
			const giver = givers.get(folded(name ?? ''));
			return giver === undefined || giver === decision.user?.id ? [] : [giver];
		});
		return waitsFor.length > 0 ? { ...decision, waitsFor: [...new Set(waitsFor)] } : decision;
	});
}

function givenUp(user: User, fields: Decision['writes']['fields']): string[] {
	return (['login', 'email'] as const).flatMap((name) => {
		const [old, next] = [folded(user[name]), fields[name]];
		return old === '' || next === undefined || folded(next) === old ? [] : [old];
	});
}

/**
 * The last rule of matching: a login that another account has is disputed for somebody without an account, unless
 * that account gives it up in this very run.
 *
 * @param isMeant whether the run decides about this employee
 */
export function disputeTakenLogins(
	context: PlanContext,
	isMeant: (employeeId: string) => boolean,
): PlanContext {
	const { matches, settings, world } = context;
	// Whoever has left and has no account gets none, so there is nothing to dispute.
	const isNew = (employee: Employee) =>
		employee.status === 'active' && matches.get(employee)?.situation === 'unmatched';
	const newcomers = world.employees.employees.filter(isNew);
	if (newcomers.length === 0) return context;
	const holders = indexBy(world.users.users, (user) => folded(user.login));
	const ownerOf = new Map<User, Employee>();
	for (const [employee, match] of matches) {
		if (match.situation === 'linked') ownerOf.set(match.user, employee);
	}
	const decided = new Map(matches);
	for (const employee of newcomers) {
		const login = folded(loginOf(employee, settings) ?? '');
		const holder = login === '' ? undefined : holders.get(login);
		if (!holder) continue;
		const owner = ownerOf.get(holder);
		if (owner && isMeant(owner.id)) {
			// Who is left alone, or cannot be written, has nothing to write.
			const { writes } = decideEmployee(owner, context);
			if (givenUp(holder, writes.fields).includes(login)) continue;
		}
		decided.set(employee, {
			situation: 'disputed',
			reason: `The login ${login} belongs to ${userNameAndLogin(holder)}, whose account keeps the id of another employee than ${employeeName(employee)} (employee ${employee.id}). Correct one of the two.`,
		} satisfies Match);
	}
	return { ...context, matches: decided };
}

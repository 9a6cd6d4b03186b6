import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import type { Match } from './match';
import { decideEmployee } from './decide';
import type { Decision } from './Decision';
import { indexBy } from './group-by';
import { storedIdOf } from './id-field';
import { employeeNameAndId, loginOf } from './names';
import { userNameAndLogin } from '../../users/user-names';
import type { PlanContext } from './PlanContext';
import { scopeOf } from './scope';

/**
 * Whoever takes over a login or an e-mail has to wait until the account that has it gives it up: iSpring Learn
 * refuses the same one twice. Addresses do go on: a shared mailbox gets another owner, a name is freed by a marriage.
 */
export function linkAddressTransfers(decisions: readonly Decision[]): Decision[] {
	const givers = new Map<string, string>();
	for (const { user, outcome, writes } of decisions) {
		if (!user || outcome !== 'planned') continue;
		for (const name of givenUp(user, writes.fields)) givers.set(name, user.id);
	}
	if (givers.size === 0) return [...decisions];
	return decisions.map((decision) => {
		const waitsFor = [decision.writes.fields.login, decision.writes.fields.email].flatMap((name) => {
			const giver = givers.get(emailAddressKey(name ?? ''));
			return giver === undefined || giver === decision.user?.id ? [] : [giver];
		});
		return waitsFor.length > 0 ? { ...decision, waitsFor: [...new Set(waitsFor)] } : decision;
	});
}

/** What no two users may have. */
export const NAMES = ['login', 'email'] as const;

/** The logins and e-mails that a user has, and that others can take when these fields are written. */
export function givenUp(user: User, fields: Decision['writes']['fields']): string[] {
	return NAMES.flatMap((name) => {
		const [old, next] = [emailAddressKey(user[name]), fields[name]];
		return old === '' || next === undefined || emailAddressKey(next) === old ? [] : [old];
	});
}

/**
 * The last rule of matching: a login that another account has is disputed for somebody without an account, unless
 * that account gives it up in this very run.
 *
 * @param isSelected whether the run decides about this employee
 */
export function disputeTakenLogins(
	context: PlanContext,
	isSelected: (employeeId: string) => boolean,
): PlanContext {
	const { matches, settings, world } = context;
	// Whoever has left and has no account gets none, so there is nothing to dispute.
	const isNew = (employee: Employee) =>
		matches.get(employee)?.situation === 'unmatched' &&
		scopeOf(employee, settings, world.today).is !== 'left';
	const newcomers = world.employees.employees.filter(isNew);
	if (newcomers.length === 0) return context;
	const holders = indexBy(world.users.users, (user) => emailAddressKey(user.login));
	const ownerOf = new Map<User, Employee>();
	for (const [employee, match] of matches) {
		if (match.situation === 'linked') ownerOf.set(match.user, employee);
	}
	const decided = new Map(matches);
	for (const employee of newcomers) {
		const login = emailAddressKey(loginOf(employee, settings) ?? '');
		const holder = login === '' ? undefined : holders.get(login);
		if (!holder) continue;
		const owner = ownerOf.get(holder);
		if (owner && isSelected(owner.id)) {
			// Who is left alone, or cannot be written, has nothing to write.
			const { writes } = decideEmployee(owner, context);
			if (givenUp(holder, writes.fields).includes(login)) continue;
		}
		const reason = takenReason(employee, login, holder, owner, context);
		decided.set(employee, { situation: 'disputed', reason, users: [holder] } satisfies Match);
	}
	return { ...context, matches: decided };
}

/** Why a login is disputed, with both IDs, and what to change: most often it is a rehire under a new ID. */
function takenReason(
	employee: Employee,
	login: string,
	holder: User,
	owner: Employee | undefined,
	{ rules, settings, world }: PlanContext,
): string {
	const storedId = storedIdOf(holder, rules.idField);
	const field = `the profile field "${rules.idField?.label ?? ''}"`;
	const taken = `The login ${login} of ${employeeNameAndId(employee)} belongs to the user ${userNameAndLogin(holder)}`;
	if (storedId === '' || storedId === employee.id) return `${taken}. Correct the address of one of the two.`;
	const hasLeft = owner !== undefined && scopeOf(owner, settings, world.today).is === 'left';
	const other = owner ? employeeNameAndId(owner) : `employee ${storedId}`;
	const kept = `${taken}, who keeps the BambooHR ID of ${other}${hasLeft ? ', a record that has left' : ''}.`;
	return `${kept} If both are the same person, set ${field} of that user to ${employee.id}; otherwise correct the address of one of the two.`;
}

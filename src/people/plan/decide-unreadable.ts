import type { Employee, UnreadableRecord } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { containsWhole } from '../../text/contains-whole';
import { removeInvisible } from '../../text/invisible';
import { emailAddressKey } from '../../text/email-address';
import { NOTHING_TO_WRITE, type Decision } from './Decision';
import { storedIdOf } from './id-field';
import { emailOf, loginOf } from './names';
import { userNameAndLogin } from '../../users/user-names';
import type { PlanContext } from './PlanContext';
import type { World } from './World';

/** A record of BambooHR that cannot be read: that person's failure, and nobody else's. */
export function decideUnreadable(record: UnreadableRecord): Decision {
	const which = record.id === undefined ? 'An employee record' : `The record of employee ${record.id}`;
	return failed(
		{
			name: record.id === undefined ? 'unknown' : `employee ${record.id}`,
			employeeId: record.id ?? null,
			situation: 'unmatched',
			action: 'none',
			changes: [],
			reason: '',
			outcome: 'skipped',
			writes: NOTHING_TO_WRITE,
			needsAttention: true,
		},
		[`${which} in BambooHR could not be read: ${record.why}.`],
	);
}

/** An account that could not be read and may be this person's: nothing is done beside it. */
export function unreadableAccountOf(
	employee: Employee,
	{ world, settings, rules }: PlanContext,
): string | undefined {
	const names = [loginOf(employee, settings), emailOf(employee, settings)].flatMap((name) =>
		name ? [emailAddressKey(name)] : [],
	);
	const suspect = world.users.unreadable.find(
		(record) =>
			(record.names.length === 0 && employee.status === 'active') ||
			record.names.some((name) => names.includes(emailAddressKey(name))) ||
			storedIdOf(record, rules.idField) === employee.id,
	);
	if (!suspect) return undefined;
	const which = suspect.id === undefined ? 'An account without an id' : `The account ${suspect.id}`;
	return `${which} in iSpring Learn may be this person's, but could not be read: ${suspect.why}.`;
}

/** An employee whose record could not be read and who may have the same address. */
export function unreadableEmployeeWith(login: string, { world }: PlanContext): string | undefined {
	const rival = unreadableWith([login], world);
	return (
		rival &&
		`The login ${login} may also be that of ${whose(rival)}, whose record could not be read: ${rival.why}.`
	);
}

/**
 * Why nobody may take away an account that is found by its address, or that is nobody's: an employee whose record could
 * not be read has the same address, and may work here.
 */
export function mayBeOfUnreadable(user: User, { world }: PlanContext): string | undefined {
	const rival = unreadableWith([user.email, user.login], world);
	return (
		rival &&
		`Left alone: the user ${userNameAndLogin(user)} may be that of ${whose(rival)}, whose record in BambooHR could not be read: ${rival.why}. Correct that record.`
	);
}

function unreadableWith(addresses: readonly string[], { employees }: World): UnreadableRecord | undefined {
	const keys = addresses.map(emailAddressKey).filter((key) => key !== '');
	return employees.unreadable.find(({ raw }) => {
		const record = removeInvisible(raw);
		return keys.some((key) => containsWhole(record, key));
	});
}

function whose({ id }: UnreadableRecord): string {
	return id === undefined ? 'an employee without an id' : `employee ${id}`;
}

/** Nothing can be decided for this person. */
export function failed(base: Decision, problems: string[]): Decision {
	const error = problems.join(' ');
	return { ...base, outcome: 'failed', error, reason: error, writes: NOTHING_TO_WRITE, needsAttention: true };
}

import type { Employee } from '../../../bamboohr/employees/Employee';
import type { User } from '../../../ispring/users/User';
import { emailAddressKey } from '../../../text/email-address';
import { userNameAndLogin } from '../../../users/user-names';
import { groupBy } from '../../plan/group-by';
import { emailOf, employeeNameAndId } from '../../plan/names';
import type { Assessed } from '../Assessed';
import { aboutEmployee, aboutUser, type Finding } from '../Finding';
import { someNames } from '../some-names';

/** An address that several employees, or several active users, have: it cannot tell whose account is meant. */
export function sharedEmail(assessed: Pick<Assessed, 'context'>): Finding[] {
	return [...ofEmployees(assessed), ...sameMailbox(assessed), ...ofUsers(assessed)];
}

/** An ended record is no rival: only employees who have not left compete for an account. */
function ofEmployees({ context: { classified, settings } }: Pick<Assessed, 'context'>): Finding[] {
	const present = [...classified.values()].filter(({ scope }) => scope.is !== 'left');
	const byAddress = groupBy(present, ({ employee }) => emailAddressKey(emailOf(employee, settings) ?? ''));
	return [...byAddress].flatMap(([address, sharing]) =>
		sharing.length < 2
			? []
			: sharing.map(({ employee }) => {
					const others = sharing.filter((one) => one.employee !== employee).map((one) => one.employee);
					return aboutEmployee(employee, {
						check: 'sharedEmail',
						severity: 'error',
						reason: `The email ${address} is also that of ${someNames(others, employeeNameAndId)}, so it is not certain whose account is meant.`,
						fix: "Give each of them an email of their own in BambooHR on the employee's page under Contact.",
					});
				}),
	);
}

/** A sync tells such addresses apart, and a mail server may not: what follows a plus sign is a note of the recipient. */
function sameMailbox({ context: { classified, settings } }: Pick<Assessed, 'context'>): Finding[] {
	const due = [...classified.values()].filter(({ scope }) => scope.is === 'active');
	const keyOf = (employee: Employee) => emailAddressKey(emailOf(employee, settings) ?? '');
	const byMailbox = groupBy(due, ({ employee }) => keyOf(employee).replace(/\+[^@]*@/, '@'));
	return [...byMailbox].flatMap(([mailbox, sharing]) =>
		new Set(sharing.map(({ employee }) => keyOf(employee))).size < 2
			? []
			: sharing.map(({ employee }) => {
					const others = sharing
						.map((one) => one.employee)
						.filter((other) => keyOf(other) !== keyOf(employee));
					return aboutEmployee(employee, {
						check: 'sharedEmail',
						severity: 'info',
						reason: `The email ${keyOf(employee)} probably leads to the same mailbox (${mailbox}) as that of ${someNames(others, employeeNameAndId)}. A sync treats them as different.`,
						fix: 'If they are one person, keep one record in BambooHR under People; if not, nothing has to be done.',
					});
				}),
	);
}

function ofUsers({ context: { world } }: Pick<Assessed, 'context'>): Finding[] {
	const active = world.users.users.filter(({ status }) => status === 'active');
	const byAddress = groupBy(active, ({ email }) => emailAddressKey(email));
	return [...byAddress].flatMap(([address, sharing]) =>
		sharing.length < 2 ? [] : sharing.map((user) => sharedByUser(user, address, sharing)),
	);
}

function sharedByUser(user: User, address: string, sharing: readonly User[]): Finding {
	const others = sharing.filter((one) => one !== user);
	return aboutUser(user, {
		check: 'sharedEmail',
		severity: 'warning',
		reason: `The email ${address} is also that of the user ${someNames(others, userNameAndLogin)}.`,
		fix: 'Change or deactivate one of them in iSpring Learn under Users.',
	});
}

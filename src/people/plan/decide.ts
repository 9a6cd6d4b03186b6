import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { missingFields } from '../../users/profile-values';
import { NOTHING_TO_WRITE, type Decision } from './Decision';
import { decideLeaver, decideLeaverWithoutUser } from './decide-leaver';
import { failed, unreadableAccountOf, unreadableEmployeeWith } from './decide-unreadable';
import { differences } from './differences';
import { employeeName, loginOf, malformedEmailOf } from './names';
import type { PlanContext } from './PlanContext';
import { isProtected, protectedDecision } from './protection';
import { scopeOf } from './scope';

const LIST_BREAKS_OFF =
	'The list of employees in BambooHR breaks off, so nobody knows whether somebody else has the same address. Run again.';

/** What is to happen to one employee's account, and why. */
export function decideEmployee(employee: Employee, context: PlanContext): Decision {
	const { settings, world, matches } = context;
	const match = matches.get(employee) ?? { situation: 'unmatched', accountOf: [] };
	const user = match.situation === 'linked' || match.situation === 'matched' ? match.user : undefined;
	const base: Decision = {
		employee,
		...(user ? { user } : {}),
		name: employeeName(employee),
		employeeId: employee.id,
		situation: match.situation,
		action: 'none',
		changes: [],
		reason: '',
		outcome: 'skipped',
		writes: NOTHING_TO_WRITE,
		needsAttention: false,
	};

	const scope = scopeOf(employee, settings, world.today);
	if (scope.is === 'out') return { ...base, situation: 'excluded', reason: scope.reason };
	if (match.situation === 'disputed') return { ...base, reason: match.reason, needsAttention: true };
	const suspect = match.situation === 'linked' ? undefined : unreadableAccountOf(employee, context);
	if (suspect !== undefined) return failed(base, [suspect]);
	// Found by an address alone, the user may be that of somebody who is not among the records.
	if (world.isPartial && match.situation !== 'linked') return failed(base, [LIST_BREAKS_OFF]);
	const hasLeft = scope.is === 'left';
	if (match.situation === 'unmatched') {
		return hasLeft
			? decideLeaverWithoutUser(base, employee, match.accountOf, context)
			: decideNew(base, employee, context);
	}
	return hasLeft
		? decideLeaver(base, match.user, match, context)
		: decideExisting(base, employee, match.user, context);
}

function decideExisting(base: Decision, employee: Employee, user: User, context: PlanContext): Decision {
	const { changes, writes, values, left, problems, notes, alerts } = differences(employee, user, context);
	const isBack = user.status !== 'active';
	if (isBack) {
		changes.unshift({ field: 'status', from: user.status, to: 'active' });
		writes.status = 'active';
	}
	const rest = notes.map((note) => ` ${note}`).join('');
	if (changes.length === 0 && problems.length === 0) {
		const reason = alerts.length + left.length > 0 ? rest.trim() : `Nothing differs.${rest}`;
		return {
			...base,
			reason,
			...(left.length > 0 ? { left } : {}),
			needsAttention: alerts.length > 0,
			alerts,
		};
	}
	if (isProtected(user, context)) return protectedDecision(base, user, context);
	const action = isBack ? 'activate' : 'update';
	if (problems.length > 0) return failed({ ...base, action, changes }, problems);
	const fields = changes.map((change) => change.field).join(', ');
	return {
		...base,
		action,
		changes,
		writes,
		values,
		left,
		reason: (isBack ? `Works here, but the account is ${user.status}.` : `Differs in ${fields}.`) + rest,
		outcome: 'planned',
		alerts,
	};
}

function decideNew(base: Decision, employee: Employee, context: PlanContext): Decision {
	const { settings } = context;
	const login = loginOf(employee, settings);
	if (login === null) return { ...base, ...whyNoLogin(employee, context), needsAttention: true };
	const rival = unreadableEmployeeWith(login, context);
	if (rival !== undefined) return failed(base, [rival]);

	const department = context.departments.wanted(employee);
	if (department.whyNotMade !== undefined) {
		return {
			...base,
			reason: `No account: ${department.whyNotMade}`,
			needsAttention: true,
			alerts: ['missingDepartment'],
		};
	}
	const { changes, writes, values, problems, notes, alerts } = differences(employee, undefined, context);
	changes.unshift({ field: 'login', from: null, to: login });
	writes.fields.login = login;
	const missing = missingRequiredFields(writes.fields, context);
	if (missing.length > 0)
		problems.push(`iSpring Learn requires ${missing.join(', ')}, which BambooHR does not give.`);
	if (problems.length > 0) return failed({ ...base, action: 'create', changes }, problems);
	return {
		...base,
		action: 'create',
		changes,
		writes,
		values,
		reason: ['New: no account has this BambooHR id, e-mail or login.', ...notes].join(' '),
		outcome: 'planned',
		alerts,
	};
}

/** Why there is nothing that a login could be made from, and what to do. */
function whyNoLogin(
	employee: Employee,
	{ settings }: PlanContext,
): Pick<Decision, 'reason'> & { alerts?: Decision['alerts'] } {
	const name = employeeName(employee);
	if (settings.loginFrom === 'employeeNumber') {
		return {
			reason: `No account: BambooHR has no employee number of ${name}, from which the login is made. Enter it in BambooHR.`,
		};
	}
	const malformed = malformedEmailOf(employee, settings);
	const what = settings.emailFrom === 'workEmail' ? 'work e-mail' : 'e-mail';
	if (malformed === null)
		return {
			reason: `No account: BambooHR has no ${what} of ${name}, so there is no login. Enter it in BambooHR.`,
		};
	return {
		reason: `No account: the ${what} of ${name} in BambooHR is not a valid address ("${malformed}"), so there is no login. Correct it in BambooHR.`,
		alerts: ['malformedEmail'],
	};
}

/** Fields that the account requires and that would be empty, by the label that people see. */
function missingRequiredFields(fields: Record<string, string>, { rules }: PlanContext): string[] {
	return missingFields(rules.profileFields, fields).map((label) => `the profile field "${label}"`);
}

import type { Employee, UnreadableRecord } from '../bamboohr/Employee';
import { isAdministratorType } from '../ispring/administrator-role';
import type { User } from '../ispring/User';
import type { Change } from '../run/outcome';
import { NOTHING_TO_WRITE, type Decision } from './Decision';
import { differences } from './differences';
import { emailOf, employeeName, folded, loginOf, userName } from './names';
import type { PlanContext } from './PlanContext';
import { standardNameOf, valueOf } from './profile';
import { scopeOf } from './scope';

/** What is to happen to one employee's account, and why. */
export function decideEmployee(employee: Employee, context: PlanContext): Decision {
	const { settings, world, matches } = context;
	const match = matches.get(employee) ?? { situation: 'unmatched' };
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
		isNotable: false,
	};

	const scope = scopeOf(employee, settings, world.today);
	if (scope.is === 'out') return { ...base, situation: 'excluded', reason: scope.reason };
	if (match.situation === 'disputed') return { ...base, reason: match.reason, isNotable: true };
	const suspect = match.situation === 'linked' ? undefined : unreadableAccountOf(employee, context);
	if (suspect !== undefined) return failed(base, [suspect]);
	// Found by an address alone, the account may be that of somebody who is not among the records.
	if (world.isPartial && match.situation !== 'linked') return failed(base, [LIST_BREAKS_OFF]);
	if (scope.is === 'left')
		return user ? decideLeaver(base, user, context) : { ...base, reason: 'Has left, and has no account.' };
	if (world.isPartial) return failed(base, [LIST_BREAKS_OFF]);
	return user ? decideExisting(base, employee, user, context) : decideNew(base, employee, context);
}

const LIST_BREAKS_OFF =
	'The list of employees in BambooHR breaks off, so nobody knows whether somebody else has the same address. Run again.';

function decideLeaver(base: Decision, user: User, context: PlanContext): Decision {
	const { leaverAction } = context.settings;
	if (leaverAction === 'none') return { ...base, reason: 'Has left; Leaver Action is Do Nothing.' };
	const wanted = leaverAction === 'terminate' ? 'terminated' : 'inactive';
	// An ended employment is never turned back into a mere inactive account.
	if (user.status === wanted || user.status === 'terminated') {
		return { ...base, reason: `Has left; the account is already ${user.status}.` };
	}
	if (isProtected(user, context)) return protectedDecision(base);
	return {
		...base,
		action: leaverAction,
		changes: [{ field: 'status', from: user.status, to: wanted }],
		reason: `Has left: BambooHR calls ${base.name} inactive.`,
		outcome: 'planned',
		writes: { ...NOTHING_TO_WRITE, status: wanted },
	};
}

function decideExisting(base: Decision, employee: Employee, user: User, context: PlanContext): Decision {
	const { changes, writes, problems, notes } = differences(employee, user, context);
	const isBack = user.status !== 'active';
	if (isBack) {
		changes.unshift({ field: 'status', from: user.status, to: 'active' });
		writes.status = 'active';
	}
	const rest = notes.map((note) => ` ${note}`).join('');
	if (changes.length === 0 && problems.length === 0) return { ...base, reason: `Nothing differs.${rest}` };
	if (isProtected(user, context)) return protectedDecision(base);
	const action = isBack ? 'activate' : 'update';
	if (problems.length > 0) return failed({ ...base, action, changes }, problems);
	const fields = changes.map((change) => change.field).join(', ');
	return {
		...base,
		action,
		changes,
		writes,
		reason: (isBack ? `Works here, but the account is ${user.status}.` : `Differs in ${fields}.`) + rest,
		outcome: 'planned',
	};
}

function decideNew(base: Decision, employee: Employee, context: PlanContext): Decision {
	const { settings } = context;
	const login = loginOf(employee, settings);
	if (login === null) {
		const missing =
			settings.loginFrom === 'email'
				? `BambooHR has no ${settings.emailFrom === 'workEmail' ? 'work e-mail' : 'e-mail'} of ${base.name}, so there is no login`
				: `BambooHR has no employee number of ${base.name}, from which the login is made`;
		return { ...base, reason: `No account: ${missing}. Enter it in BambooHR.`, isNotable: true };
	}
	const rival = unreadableEmployeeWith(login, context);
	if (rival !== undefined) return failed(base, [rival]);

	const department = context.departments.wanted(employee);
	if (department.isMissing) {
		return {
			...base,
			reason: `No account: iSpring Learn has no department ${employee.department} under ${context.root.name}, and Create Departments is off.`,
			isNotable: true,
		};
	}
	const { changes, writes, problems, notes } = differences(employee, undefined, context);
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
		reason: ['New: no account has this BambooHR id, e-mail or login.', ...notes].join(' '),
		outcome: 'planned',
	};
}

/** Fields that the account requires and that would be empty, by the label that people see. */
function missingRequiredFields(fields: Record<string, string>, { rules }: PlanContext): string[] {
	return rules.profileFields
		.filter((field) => field.isRequired && !fields[standardNameOf(field) ?? field.name])
		.map((field) => `the profile field "${field.label}"`);
}

/** An account that could not be read and may be this person's: nothing is done beside it. */
function unreadableAccountOf(
	employee: Employee,
	{ world, settings, rules }: PlanContext,
): string | undefined {
	const names = [loginOf(employee, settings), emailOf(employee, settings)].flatMap((name) =>
		name ? [folded(name)] : [],
	);
	const suspect = world.users.unreadable.find(
		(record) =>
			(record.names.length === 0 && employee.status === 'active') ||
			record.names.some((name) => names.includes(folded(name))) ||
			(rules.idField !== undefined && valueOf(record, rules.idField).trim() === employee.id),
	);
	if (!suspect) return undefined;
	const which = suspect.id === undefined ? 'An account without an id' : `The account ${suspect.id}`;
	return `${which} in iSpring Learn may be this person's, but could not be read: ${suspect.why}.`;
}

/** An employee whose record could not be read and who may have the same address. */
function unreadableEmployeeWith(login: string, { world }: PlanContext): string | undefined {
	const written = JSON.stringify(folded(login));
	const rival = world.employees.unreadable.find(({ raw }) => raw.includes(written));
	if (!rival) return undefined;
	return `The login ${login} may also be that of ${rival.id === undefined ? 'an employee without an id' : `employee ${rival.id}`}, whose record could not be read: ${rival.why}.`;
}

/** An account that keeps the id of an employee whom BambooHR no longer has. */
export function decideOrphan(user: User, context: PlanContext): Decision {
	const { settings, rules } = context;
	const employeeId = rules.idField ? valueOf(user, rules.idField).trim() : null;
	const gone = `BambooHR has no employee ${employeeId} any more`;
	const base: Decision = {
		user,
		name: userName(user),
		employeeId,
		situation: 'orphaned',
		action: 'none',
		changes: [],
		reason: `${gone}.`,
		outcome: 'skipped',
		writes: NOTHING_TO_WRITE,
		isNotable: false,
	};
	if (user.status !== 'active') return { ...base, reason: `${gone}; the account is already ${user.status}.` };
	if (!context.departments.isInScope(user))
		return { ...base, reason: `${gone}; the account's department is not among the chosen ones.` };
	if (settings.orphanAction === 'report') {
		return { ...base, reason: `${gone}. Look at this account; Orphan Action is Report.`, isNotable: true };
	}
	if (isProtected(user, context)) return protectedDecision(base);
	const changes: Change[] = [{ field: 'status', from: user.status, to: 'inactive' }];
	return {
		...base,
		action: 'deactivate',
		changes,
		outcome: 'planned',
		writes: { ...NOTHING_TO_WRITE, status: 'inactive' },
	};
}

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
			isNotable: true,
		},
		[`${which} in BambooHR could not be read: ${record.why}.`],
	);
}

/** Whoever can lock others out must not be locked out by a list. */
function isProtected(user: User, { settings, role, world }: PlanContext): boolean {
	if (!settings.protectAdministrators) return false;
	// The role that every new account gets is no privilege, whatever it is called.
	const isDefaultRole = role !== undefined && user.roleIds.length === 1 && user.roleIds[0] === role.id;
	const named = world.roles.filter(({ id }) => user.roleIds.includes(id)).map(({ type }) => type);
	return !isDefaultRole && [...user.roleTypes, ...named].some(isAdministratorType);
}

function protectedDecision(base: Decision): Decision {
	return {
		...base,
		reason: 'Left alone: an administrator in iSpring Learn, and Protect Administrators is on.',
		isNotable: true,
	};
}

function failed(base: Decision, problems: string[]): Decision {
	const error = problems.join(' ');
	return { ...base, outcome: 'failed', error, reason: error, writes: NOTHING_TO_WRITE, isNotable: true };
}

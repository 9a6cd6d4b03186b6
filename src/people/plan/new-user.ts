import type { Employee } from '../../bamboohr/employees/Employee';
import { missingFields } from '../../users/required-fields';
import { mapInSteps, type Steps } from '../../run/steps';
import type { Classified } from './Classified';
import type { Decision } from './Decision';
import { failure } from './Decision';
import { employeeName, malformedEmailOf } from './names';
import { plannedProfile, type PlannedProfile } from './planned-profile';
import type { PlanRules } from './PlanRules';
import { unreadableEmployeeWith } from './unreadable-rivals';

type Refusal = Pick<Decision, 'reason' | 'needsAttention'> &
	Partial<Pick<Decision, 'outcome' | 'error' | 'alerts'>>;

/**
 * The employees who get a user in this run, with the profile of each: a supervisor may be among them. Whether somebody
 * gets one does not depend on supervisors.
 */
export function* findNewUsers(
	classified: ReadonlyMap<Employee, Classified>,
	rules: PlanRules,
): Steps<ReadonlyMap<Employee, PlannedProfile>> {
	const mayBeCreated = ({ employee, scope, match, login, obstacle, isSelected }: Classified) =>
		isSelected &&
		scope.is === 'active' &&
		match.situation === 'unmatched' &&
		obstacle === undefined &&
		whyNotCreated(employee, login, rules) === undefined;
	const profiles = new Map<Employee, PlannedProfile>();
	yield* mapInSteps(classified.values(), (one) => {
		if (!mayBeCreated(one)) return;
		const profile = newProfile(one.employee, one.login, rules);
		if (profile.problems.length === 0) profiles.set(one.employee, profile);
	});
	return profiles;
}

/** Why an employee gets no user, whatever their profile is to be; undefined when nothing stands in the way. */
export function whyNotCreated(
	employee: Employee,
	login: string | null,
	rules: PlanRules,
): Refusal | undefined {
	if (login === null) return { ...whyNoLogin(employee, rules), needsAttention: true };
	const rival = unreadableEmployeeWith(login, rules);
	if (rival !== undefined) return failure([rival]);
	const { whyNotCreated: why } = rules.departments.wanted(employee);
	if (why === undefined) return undefined;
	return { reason: `No account: ${why}`, needsAttention: true, alerts: ['missingDepartment'] };
}

/** The profile of a new user, with what is missing among the problems. */
export function newProfile(employee: Employee, login: string | null, rules: PlanRules): PlannedProfile {
	const planned = plannedProfile(employee, undefined, undefined, rules);
	if (login === null) return planned;
	const fields = { ...planned.fields, login };
	const missing = missingFields(rules.profile.profileFields, fields);
	const labels = missing.map((label) => `the profile field "${label}"`).join(', ');
	return {
		...planned,
		changes: [{ field: 'login', from: null, to: login }, ...planned.changes],
		fields,
		problems: [
			...planned.problems,
			...(missing.length > 0 ? [`iSpring Learn requires ${labels}, for which BambooHR has no value.`] : []),
		],
	};
}

/** Why there is nothing that a login could be made from, and what to do. */
function whyNoLogin(
	employee: Employee,
	{ settings }: PlanRules,
): Pick<Decision, 'reason'> & Pick<Refusal, 'alerts'> {
	const name = employeeName(employee);
	if (settings.loginFrom === 'employeeNumber') {
		return {
			reason: `No account: BambooHR has no employee number for ${name}, and the login is based on it. Enter it in BambooHR.`,
		};
	}
	const malformed = malformedEmailOf(employee, settings);
	const what = settings.emailFrom === 'workEmail' ? 'work email' : 'email';
	if (malformed === null)
		return {
			reason: `No account: BambooHR has no ${what} for ${name}, so there is no login. Enter it in BambooHR.`,
		};
	return {
		reason: `No account: the ${what} of ${name} in BambooHR is not a valid address ("${malformed}"), so there is no login. Correct it in BambooHR.`,
		alerts: ['malformedEmail'],
	};
}

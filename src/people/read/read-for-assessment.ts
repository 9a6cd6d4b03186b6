import { readChangedEmployees } from '../../bamboohr/employees/read-changed';
import { readEmployees } from '../../bamboohr/employees/read-employees';
import { IncompleteListError, RefusedError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import { readDepartments } from '../../ispring/organization/departments';
import { readGroups } from '../../ispring/organization/groups';
import { readProfileFields } from '../../ispring/users/profile-fields';
import { readRoles } from '../../ispring/users/roles';
import { readUsers } from '../../ispring/users/read-users';
import type { Clients } from '../../run/Clients';
import type { AccessProblem } from '../assess/checks/rights';
import { extraFieldsOf, namedFields } from '../plan/named-fields';
import type { World } from '../plan/World';
import type { PeopleSettings } from '../settings';
import { assertDepartmentsExist } from '../../scope/read/assert-departments-exist';
import { assertFieldsExist } from '../../scope/read/assert-fields-exist';
import { readAbsences } from './read-absences';

/** Both systems as far as they can be read. */
export interface AssessedWorld {
	/** A list that could not be read is empty. */
	world: World;
	problems: AccessProblem[];
	/** Whether both the employees and the users could be read: without them nothing can be compared. */
	isComparable: boolean;
}

/** What a refusal means, other than an unusable credential. */
const DENIED = [400, 403, 404, 405, 422];

/**
 * Reads both systems for an assessment. What a key may not read is a problem to report, and does not stop it.
 *
 * @param clients that cannot write
 * @param today in the workflow's time zone, `yyyy-mm-dd`
 * @throws CredentialError when a credential is unusable; ParameterError when a setting names what BambooHR does not have;
 * another SyncError when a system cannot be reached
 */
export async function readForAssessment(
	{ bambooHr, iSpring }: Clients,
	settings: PeopleSettings,
	today: string,
): Promise<AssessedWorld> {
	const problems: AccessProblem[] = [];
	// The first request signs in; starting all at once would sign in once for each.
	const profileFields = await unlessDenied(readProfileFields(iSpring), PROFILE_FIELDS, problems);
	const [employees, users, departments, groups, roles] = await Promise.all([
		unlessDenied(readEmployees(bambooHr, extraFieldsOf(settings)), EMPLOYEES, problems),
		unlessDenied(readUsers(iSpring), USERS, problems),
		unlessUnread(readDepartments(iSpring), DEPARTMENTS, problems),
		unlessUnread(readGroups(iSpring), GROUPS, problems),
		unlessUnread(readRoles(iSpring), ROLES, problems),
	]);
	const absences = await readAbsences(bambooHr, settings, today);
	await unlessUnread(readChangedEmployees(bambooHr, `${today}T00:00:00Z`), CHANGES, problems);
	if (employees) {
		await assertDepartmentsExist(bambooHr, employees, settings);
		await assertFieldsExist(bambooHr, employees, namedFields(settings));
	}
	return {
		world: {
			employees: employees ?? { employees: [], unreadable: [], hiddenFields: [], source: 'employee list' },
			users: users ?? { users: [], unreadable: [] },
			isAboutSome: false,
			isPartial: false,
			departments: departments ?? [],
			groups: groups ?? [],
			...(groups === undefined ? { areGroupsHidden: true } : {}),
			profileFields: profileFields ?? [],
			roles: roles ?? [],
			...(absences ? { absences } : {}),
			today,
		},
		problems,
		isComparable: employees !== undefined && users !== undefined,
	};
}

type Described = Omit<AccessProblem, 'said'>;

/** Undefined when the key may not read it, or cannot read it to its end. */
async function unlessDenied<T>(
	reading: Promise<T>,
	described: Described,
	problems: AccessProblem[],
): Promise<T | undefined> {
	const answer = await settle(reading);
	if (answer.ok) return answer.value;
	const { error } = answer;
	const isDenied = error instanceof RefusedError && DENIED.includes(error.status);
	if (!isDenied && !(error instanceof IncompleteListError)) throw error;
	problems.push({ ...described, said: error.message });
	return undefined;
}

/**
 * The same for what an assessment can do without: whatever the answer is, the rest can be assessed. A credential that does
 * not work shows in the other lists.
 */
async function unlessUnread<T>(
	reading: Promise<T>,
	described: Described,
	problems: AccessProblem[],
): Promise<T | undefined> {
	const answer = await settle(reading);
	if (answer.ok) return answer.value;
	const { error } = answer;
	const isAnswer = error instanceof SyncError && ANSWERS.includes(error.kind);
	if (!isAnswer) throw error;
	problems.push({ ...described, said: error.message });
	return undefined;
}

/** Errors that are an answer of the system: it can be reached, and the credential is usable. */
const ANSWERS: ReadonlyArray<SyncError['kind']> = ['refused', 'unexpectedResponse', 'incompleteList'];

const STOPS = 'A sync would stop, and nothing can be compared.';
const EMPLOYEES: Described = { system: 'BambooHR', what: 'the employees', effect: STOPS, severity: 'error' };
const USERS: Described = { system: 'iSpring Learn', what: 'the users', effect: STOPS, severity: 'error' };
const PROFILE_FIELDS: Described = {
	system: 'iSpring Learn',
	what: 'the profile fields',
	effect: 'A sync would stop.',
	severity: 'error',
};
const DEPARTMENTS: Described = {
	system: 'iSpring Learn',
	what: 'the departments',
	effect: 'A sync would stop.',
	severity: 'error',
};
const GROUPS: Described = {
	system: 'iSpring Learn',
	what: 'the groups',
	effect: 'A sync adds nobody to a group, and removes nobody from one.',
	severity: 'warning',
};
const ROLES: Described = {
	system: 'iSpring Learn',
	what: 'the roles',
	effect: 'A sync that needs them, because of Default Role or of users whose role is not known, would stop.',
	severity: 'warning',
};
const CHANGES: Described = {
	system: 'BambooHR',
	what: 'which employees have changed',
	effect: 'Incremental runs read everybody instead.',
	severity: 'info',
};

import { DateTime } from 'luxon';
import { readChangedEmployees, type ChangedEmployees } from '../../bamboohr/employees/read-changed';
import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readCompanyList } from '../../bamboohr/employees/read-lists';
import { ParameterError, RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readDepartments } from '../../ispring/organization/departments';
import { readGroups, type Group } from '../../ispring/organization/groups';
import { readProfileFields } from '../../ispring/users/profile-fields';
import { readRoles } from '../../ispring/users/roles';
import { readUsers } from '../../ispring/users/read-users';
import type { Clients } from '../../run/Clients';
import { normalizeKey } from '../../text/normalize-key';
import { assertFieldsExist } from './assert-fields-exist';
import { readEmployeesForScope } from './read-scope';
import type { PeopleSettings } from '../settings';
import { extraFieldsOf, namedFields } from '../plan/named-fields';
import type { World } from '../plan/World';

/** BambooHR's clock may differ from ours, and whether `since` is inclusive is not documented, so ask from earlier on. */
const OVERLAP_MINUTES = 10;

export interface Reading {
	settings: PeopleSettings;
	/** Only employees changed after this instant, ISO 8601; undefined = everybody. */
	since?: string;
	/** Only these employees, by id; `since` does not matter then. */
	only?: readonly string[];
	/** Today in the workflow's time zone, `yyyy-mm-dd`. */
	today: string;
}

/**
 * Reads both systems.
 *
 * @returns undefined when nothing has changed since `since`, which takes a single request
 * @throws SyncError when a list cannot be read to its end, or a setting names what does not exist
 */
export async function readWorld(
	clients: Clients,
	{ settings, since, only, today }: Reading,
): Promise<World | undefined> {
	const changes = await changesIn(clients.bambooHr, since, only);
	if (changes && changes.changed.size + changes.deleted.size === 0) return undefined;
	const [{ employees, isPartial }, learning] = await Promise.all([
		readEmployeesForScope(clients.bambooHr, only ?? [], extraFieldsOf(settings)),
		readLearning(clients.iSpring, settings),
	]);
	await assertDepartmentsExist(clients.bambooHr, employees, settings);
	await assertFieldsExist(clients.bambooHr, employees, namedFields(settings));
	return {
		employees,
		isPartial,
		isAboutSome: only !== undefined,
		...learning,
		divisions: employees.employees.flatMap(({ division }) => division ?? []),
		...(changes ? { changed: changes } : {}),
		today,
	};
}

/** Undefined in a full run. Named employees may have changed or be gone, which only the list shows. */
async function changesIn(
	bambooHr: Transport,
	since: string | undefined,
	only: readonly string[] | undefined,
): Promise<ChangedEmployees | undefined> {
	if (only !== undefined) return { changed: new Set(only), deleted: new Set(only) };
	return since === undefined ? undefined : await readChanges(bambooHr, since);
}

/** Undefined when the API key cannot ask for changes: then the run is a full one. */
async function readChanges(bambooHr: Transport, since: string): Promise<ChangedEmployees | undefined> {
	const from = DateTime.fromISO(since).minus({ minutes: OVERLAP_MINUTES }).toUTC();
	const answer = await settle(
		readChangedEmployees(bambooHr, from.toISO({ suppressMilliseconds: true }) ?? since),
	);
	if (answer.ok) return answer.value;
	if (answer.error instanceof RefusedError && [403, 404].includes(answer.error.status)) return undefined;
	throw answer.error;
}

async function readLearning(iSpring: Transport, settings: PeopleSettings) {
	// The first request signs in; starting all at once would sign in once for each.
	const profileFields = await readProfileFields(iSpring);
	const [users, departments, groups, roles] = await Promise.all([
		readUsers(iSpring),
		readDepartments(iSpring),
		settings.divisionsAsGroups ? readVisibleGroups(iSpring) : [],
		settings.defaultRole === '' ? [] : readRoles(iSpring),
	]);
	// A user may carry the ID of a role without saying what kind of role it is.
	const lacksRoles = users.users.some(({ roleTypes }) => roleTypes.length === 0);
	const known = roles.length === 0 && lacksRoles ? await readRoles(iSpring) : roles;
	const hidden = groups === undefined ? { areGroupsHidden: true } : {};
	return { profileFields, users, departments, groups: groups ?? [], roles: known, ...hidden };
}

/** Undefined when the API key cannot see them: everything else can be kept in step without groups. */
async function readVisibleGroups(iSpring: Transport): Promise<Group[] | undefined> {
	const groups = await settle(readGroups(iSpring));
	if (groups.ok) return groups.value;
	if (groups.error instanceof RefusedError && [403, 404, 405].includes(groups.error.status)) return undefined;
	throw groups.error;
}

/** A chosen department without employees may be empty or gone: BambooHR's list of departments shows which. */
async function assertDepartmentsExist(
	bambooHr: Transport,
	{ employees }: EmployeeList,
	{ departments }: PeopleSettings,
): Promise<void> {
	const inUse = new Set(employees.map(({ department }) => normalizeKey(department ?? '')));
	const unknown = departments.filter((name) => !inUse.has(normalizeKey(name)));
	if (unknown.length === 0) return;
	const listed = await settle(readCompanyList(bambooHr, 'department'));
	const names = listed.ok ? listed.value.map(({ name }) => normalizeKey(name)) : [];
	const gone = unknown.filter((name) => !names.includes(normalizeKey(name)));
	if (gone.length === 0) return;
	throw new ParameterError(
		'Department Names or IDs',
		`BambooHR has no department called ${gone.map((name) => `"${name}"`).join(', ')}.`,
		'Choose from the list again: it may have been renamed.',
	);
}

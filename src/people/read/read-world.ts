import type { ChangedEmployees } from '../../bamboohr/employees/read-changed';
import type { Transport } from '../../http/types';
import { readProfileFields, type ProfileField } from '../../ispring/users/profile-fields';
import { readFirstUsers, readUsers } from '../../ispring/users/read-users';
import type { UserList } from '../../ispring/users/User';
import type { Clients } from '../../run/Clients';
import { assertDepartmentsExist } from '../../scope/read/assert-departments-exist';
import { assertFieldsExist } from '../../scope/read/assert-fields-exist';
import { nameToday } from './name-today';
import { readAbsences } from './read-absences';
import { readChanges } from './read-changes';
import { readExcerpt } from './read-excerpt';
import { readOrganization, readRolesOf } from './read-organization';
import { haveSeveralValues, readGroupLists } from './read-group-lists';
import { readListOfDepartments } from './read-department-list';
import { readEmployeesForScope } from './read-scope';
import { EMPTY_MEMORY, type Memory } from '../memory/Memory';
import type { PeopleSettings } from '../settings';
import { extraFieldsOf, namedFields } from '../plan/named-fields';
import type { World } from '../plan/World';

/** Reading everything takes no more requests than looking up whom a decision rests on in an account with fewer users. */
const FEW_USERS = 1000;

export interface Reading {
	settings: PeopleSettings;
	/** Only employees changed after this instant, ISO 8601; undefined = everybody. */
	since?: string;
	/** Only these employees, by id; `since` does not matter then. */
	only?: readonly string[];
	/** Today in the workflow's time zone, `yyyy-mm-dd`. */
	today: string;
	/** What earlier runs learned. */
	memory?: Memory;
}

/** What is read first, and decides how the rest is read. */
interface FirstLook {
	profileFields?: ProfileField[];
	/** All users, where the account has only a few. */
	users?: UserList;
	/** All that a run about some employees needs. */
	excerpt?: World;
}

/**
 * Reads both systems.
 *
 * @returns undefined when nothing has changed since `since`, which takes a single request
 * @throws SyncError when a list cannot be read to its end, or a setting names what does not exist
 */
export async function readWorld(
	clients: Clients,
	{ settings, since, only, today, memory = EMPTY_MEMORY }: Reading,
): Promise<World | undefined> {
	const changes = await changesIn(clients.bambooHr, since, only);
	if (changes && changes.changed.size + changes.deleted.size === 0) return undefined;
	const { excerpt, ...known } = await lookFirst(clients, { settings, only, today, memory });
	if (excerpt) return excerpt;
	const [{ employees, isPartial }, learning, absences] = await Promise.all([
		readEmployeesForScope(clients.bambooHr, only ?? [], extraFieldsOf(settings)),
		readLearning(clients.iSpring, settings, known),
		// A run about some has to be quick; the next full run sees to their work leave.
		only === undefined ? readAbsences(clients.bambooHr, settings, today) : undefined,
	]);
	await assertDepartmentsExist(clients.bambooHr, employees, settings, (former) =>
		nameToday(former, employees, learning.departments),
	);
	const listedDepartments = await readListOfDepartments(
		clients.bambooHr,
		employees,
		learning,
		settings,
		memory,
	);
	await assertFieldsExist(clients.bambooHr, employees, namedFields(settings));
	return {
		employees,
		isPartial,
		isAboutSome: only !== undefined,
		...learning,
		...(haveSeveralValues(employees, settings) ? await readGroupLists(clients.bambooHr, settings) : {}),
		...(listedDepartments ? { listedDepartments } : {}),
		...(changes ? { changed: changes } : {}),
		...(absences ? { absences } : {}),
		today,
	};
}

/** In a run about some employees of a large company, only what it rests on is looked up. */
async function lookFirst(
	clients: Clients,
	{ settings, only, today, memory }: Omit<Reading, 'since' | 'memory'> & { memory: Memory },
): Promise<FirstLook> {
	const { iSpring } = clients;
	if (only === undefined || only.length === 0) return {};
	const profileFields = await readProfileFields(iSpring);
	const { list: sample, isAll } = await readFirstUsers(iSpring, FEW_USERS);
	if (isAll) return { profileFields, users: sample };
	const excerpt = await readExcerpt(clients, { settings, only, profileFields, sample, memory, today });
	return { profileFields, ...(excerpt ? { excerpt } : {}) };
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

/** @param known what has been read already */
async function readLearning(iSpring: Transport, settings: PeopleSettings, known: Omit<FirstLook, 'excerpt'>) {
	// The first request signs in; starting all at once would sign in once for each.
	const profileFields = known.profileFields ?? (await readProfileFields(iSpring));
	const [list, organization] = await Promise.all([
		known.users ?? readUsers(iSpring),
		readOrganization(iSpring, settings),
	]);
	const roles = await readRolesOf(iSpring, settings, list);
	return { profileFields, users: list, ...organization, roles };
}

import type { Transport } from '../../http/types';
import { OLDER_USER_LIST_WARNING } from '../../ispring/users/older-user-list-warning';
import { readUsers } from '../../ispring/users/read-users';
import { readChanges } from '../../people/read/read-changes';
import { readRolesOf } from '../../people/read/read-organization';
import type { Clients } from '../../run/Clients';
import { findIdField } from '../../users/employee-id-field';
import { readOptionalFields } from '../../users/read-optional-fields';
import type { EnrollmentWorld } from '../plan/World';
import type { EnrollmentSettings } from '../settings';
import { readLearning } from './read-learning';
import { readPeople } from './read-people';

export interface EnrollmentReading {
	settings: EnrollmentSettings;
	/** IDs of enrollments that earlier runs made; undefined = not connected. */
	madeByRules?: readonly string[];
	/** Only employees changed after this instant, ISO 8601; undefined = everybody. */
	since?: string;
	/** Only these employees, by ID; `since` does not matter then. */
	only?: readonly string[];
	/** See `readLearning`. */
	isReport?: boolean;
	timezone: string;
	/** Today in the workflow's time zone, `yyyy-mm-dd`. */
	today: string;
}

/**
 * Reads both systems, to their ends: whom a run covers does not change what it rests on.
 *
 * @returns undefined when nobody has changed since `since`, which takes a single request
 * @throws SyncError when a list cannot be read to its end, or a setting names what does not exist
 */
export async function readEnrollmentWorld(
	{ bambooHr, iSpring }: Clients,
	{ settings, madeByRules, since, only, isReport = false, timezone, today }: EnrollmentReading,
): Promise<EnrollmentWorld | undefined> {
	const changes = since === undefined || only ? undefined : await readChanges(bambooHr, since);
	if (changes && changes.changed.size === 0) return undefined;
	const [employees, learning] = await Promise.all([
		readPeople(bambooHr, settings),
		readLearners(iSpring, settings, isReport),
	]);
	const { warnings, ...read } = learning;
	const chosen = only ?? (changes ? withSupervisors(changes.changed, employees.employees) : undefined);
	return {
		employees,
		...read,
		...(chosen ? { selected: new Set(chosen) } : {}),
		...(madeByRules ? { madeByRules } : {}),
		timezone,
		today,
		warnings: [...(read.users.isOlderList ? [OLDER_USER_LIST_WARNING] : []), ...warnings],
	};
}

async function readLearners(iSpring: Transport, settings: EnrollmentSettings, isReport: boolean) {
	// The first request signs in; starting all at once would sign in once for each.
	const profileFields = await readOptionalFields(iSpring, settings);
	const [users, learning] = await Promise.all([
		readUsers(iSpring),
		readLearning(iSpring, settings.rules, { isReport }),
	]);
	const roles = await readRolesOf(iSpring, { defaultRole: '' }, users);
	return { users, roles, idField: findIdField(profileFields, settings.employeeIdField), ...learning };
}

/** Whoever has changed may have made somebody else a manager. */
function withSupervisors(
	changed: ReadonlySet<string>,
	employees: ReadonlyArray<{ id: string; supervisorId: string | null | undefined }>,
): Set<string> {
	const supervisors = employees.flatMap(({ id, supervisorId }) =>
		changed.has(id) && supervisorId ? [supervisorId] : [],
	);
	return new Set([...changed, ...supervisors]);
}

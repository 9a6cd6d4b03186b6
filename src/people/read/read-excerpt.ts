import { SyncError } from '../../errors';
import { readFieldLists } from '../../bamboohr/employees/read-lists';
import { settle } from '../../http/settle';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { UserList } from '../../ispring/users/User';
import type { Clients } from '../../run/Clients';
import { groupKey } from '../../text/group-key';
import { scopeKey } from '../../scope/scope-key';
import type { Memory } from '../memory/Memory';
import { namedFields } from '../plan/named-fields';
import { profileRules } from '../plan/profile-rules';
import { doubtfulGroups, restsOnMore } from '../plan/rests-on-more';
import type { World } from '../plan/World';
import type { PeopleSettings } from '../settings';
import { gatherExcerpt } from './gather-excerpt';
import { isUserOverlooked } from './is-user-overlooked';
import { findControls, lookUpSources } from './look-up-sources';
import { assertFieldsExist } from '../../scope/read/assert-fields-exist';
import { haveSeveralValues } from './read-group-lists';
import { readOrganization, readRolesOf } from './read-organization';

/** With more people than this, reading both lists takes hardly more requests. */
const MAX_COVERED = 10;

export interface ExcerptReading {
	settings: PeopleSettings;
	/** IDs of the employees to decide on. */
	only: readonly string[];
	profileFields: ProfileField[];
	/** The first users of the account's list. */
	sample: UserList;
	memory: Memory;
	/** Today in the workflow's time zone, `yyyy-mm-dd`. */
	today: string;
}

/**
 * Reads only the records that the decisions on some active employees rest on.
 *
 * @returns undefined when these decisions rest on more, or look-ups cannot be relied on: then everything has to be read
 */
export async function readExcerpt(clients: Clients, reading: ExcerptReading): Promise<World | undefined> {
	if (reading.only.length > MAX_COVERED) return undefined;
	const excerpt = await settle(lookUpWorld(clients, reading));
	if (excerpt.ok) return excerpt.value;
	// Whatever is wrong, reading everything says it, or works.
	if (excerpt.error instanceof SyncError) return undefined;
	throw excerpt.error;
}

async function lookUpWorld(
	clients: Clients,
	{ settings, only, profileFields, sample, memory, today }: ExcerptReading,
): Promise<World | undefined> {
	const profile = profileRules(profileFields, settings);
	const { idField } = profile;
	const controls = findControls(sample.users, idField);
	if (!controls) return undefined;
	const sources = lookUpSources(clients, settings, idField, controls);
	const excerpt = await gatherExcerpt(sources, only, settings, idField);
	if (!excerpt) return undefined;
	// Only all employees show which of several values are one.
	if (haveSeveralValues(excerpt.employees, settings)) return undefined;
	await assertFieldsExist(clients.bambooHr, excerpt.employees, namedFields(settings));
	const organization = await readOrganization(clients.iSpring, settings);
	const world: World = {
		...excerpt,
		...organization,
		profileFields,
		roles: await readRolesOf(clients.iSpring, settings, excerpt.users),
		isPartial: false,
		isAboutSome: true,
		isExcerpt: true,
		changed: { changed: new Set(only), deleted: new Set(only) },
		today,
	};
	if (restsOnMore(world, settings, only, memory)) return undefined;
	if (await isUserOverlooked(clients.iSpring, world, only, { settings, profile })) return undefined;
	return (await isWithinLists(clients, world, settings, only, memory)) ? world : undefined;
}

/** Checks in BambooHR's lists what otherwise all employees show: which departments exist, and which values groups have. */
async function isWithinLists(
	{ bambooHr }: Clients,
	world: World,
	settings: PeopleSettings,
	only: readonly string[],
	memory: Memory,
): Promise<boolean> {
	const groups = doubtfulGroups(world, settings, only, memory);
	if (groups.length + settings.departments.length === 0) return true;
	const fields = groups.length > 0 ? settings.groupsFrom : [];
	const lists = await readFieldLists(bambooHr, [...new Set(['department', ...fields])]);
	const namesIn = (field: string) => (lists.get(field)?.entries ?? []).map(({ name }) => name);
	const departments = new Set(namesIn('department').map(scopeKey));
	const values = new Set(fields.flatMap(namesIn).map(groupKey));
	const isKnown = settings.departments.every((name) => departments.has(scopeKey(name)));
	// A field without a list, such as a text, may have any value.
	const isListed = fields.every((field) => namesIn(field).length > 0);
	return isKnown && isListed && groups.every(({ name, isJoining }) => isJoining || !values.has(name));
}

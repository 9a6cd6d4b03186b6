import type { Group } from '../../ispring/organization/groups';
import type { User } from '../../ispring/users/User';
import { idKey } from '../../ispring/same-id';
import { indexBy } from './group-by';
import { normalizeKey } from '../../text/normalize-key';

/** The account's groups, indexed for look-ups. */
export interface DivisionGroups {
	/** By `idKey`. */
	byId: ReadonlyMap<string, Group>;
	/** Names of ordinary and of smart groups, by `normalizeKey`. */
	ordinary: ReadonlySet<string>;
	smart: ReadonlySet<string>;
	/** Names of divisions, by `normalizeKey`. */
	divisions: ReadonlySet<string>;
	/** Users are in groups that the list lacks, so a group that seems to be missing may exist. */
	isIncomplete: boolean;
}

/** @param divisions all division names that are known, any number of times each */
export function divisionGroups(
	groups: readonly Group[],
	divisions: readonly string[],
	isIncomplete: boolean,
): DivisionGroups {
	const names = (isSmart: boolean) =>
		new Set(groups.flatMap((group) => (group.isSmart === isSmart ? normalizeKey(group.name) : [])));
	return {
		byId: indexBy(groups, ({ id }) => idKey(id)),
		ordinary: names(false),
		smart: names(true),
		divisions: new Set(divisions.map(normalizeKey)),
		isIncomplete,
	};
}

export interface GroupChange {
	join: string[];
	leave: Group[];
	/** A sentence when the group seems to be missing and this run does not create it. */
	whyNotJoined?: string;
	/** The user is in other groups that may be former divisions. */
	hasUnknownGroups: boolean;
}

const NO_CHANGE: GroupChange = { join: [], leave: [], hasUnknownGroups: false };

/**
 * Which groups a user joins and leaves so that the group of their division is the only division group they are in. Other
 * groups are not changed, and smart groups fill themselves.
 *
 * @param division null when BambooHR has none, undefined when the API key cannot see it
 * @param user undefined for a new user
 */
export function groupChange(
	division: string | null | undefined,
	user: User | undefined,
	{ byId, ordinary, smart, divisions, isIncomplete }: DivisionGroups,
): GroupChange {
	if (division === undefined) return NO_CHANGE;
	const wanted = normalizeKey(division ?? '');
	const mine = (user?.groupIds ?? []).flatMap((id) => byId.get(idKey(id)) ?? []);
	const isIn = mine.some((group) => normalizeKey(group.name) === wanted);
	const isMissing = !isIn && !ordinary.has(wanted) && !smart.has(wanted);
	const canJoin = !isIn && (ordinary.has(wanted) || (isMissing && !isIncomplete));

	const others = mine.filter((group) => !group.isSmart && normalizeKey(group.name) !== wanted);
	const isDivision = (group: Group) => divisions.has(normalizeKey(group.name));
	return {
		join: canJoin && division ? [division] : [],
		leave: others.filter(isDivision),
		...(division && isMissing && isIncomplete
			? {
					whyNotJoined: `iSpring Learn's list of groups is incomplete and lacks ${division}, so this run does not create the group.`,
				}
			: {}),
		hasUnknownGroups: !isIn && !others.every(isDivision),
	};
}

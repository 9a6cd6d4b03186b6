import type { Group } from '../../ispring/organisation/groups';
import type { User } from '../../ispring/users/User';
import { idKey } from '../../ispring/same-id';
import { indexBy } from './group-by';
import { normalizeKey } from '../../text/normalize-key';

/** The account's groups, ready to be asked about everybody. */
export interface DivisionGroups {
	/** By the ID in lower case. */
	byId: ReadonlyMap<string, Group>;
	/** Names of groups that people are put into, and of those that fill themselves, in lower case. */
	ordinary: ReadonlySet<string>;
	smart: ReadonlySet<string>;
	/** Names of divisions, in lower case. */
	divisions: ReadonlySet<string>;
	/** Users are in groups that are not listed: one that seems to be missing may exist. */
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
	/** A sentence when the group seems to be missing and is not made in this run. */
	whyNotJoined?: string;
	/** The user has other groups, of which it is not known whether they are former divisions. */
	hasUnknownGroups: boolean;
}

const STAYS: GroupChange = { join: [], leave: [], hasUnknownGroups: false };

/**
 * Which groups somebody joins and leaves so that the one named like their division is the only division among them.
 * Other groups are nobody's business here, and smart groups fill themselves.
 *
 * @param division null when BambooHR has none, undefined when the key may not see it
 */
export function groupChange(
	division: string | null | undefined,
	user: User | undefined,
	{ byId, ordinary, smart, divisions, isIncomplete }: DivisionGroups,
): GroupChange {
	if (division === undefined) return STAYS;
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

import { idKey } from '../../ispring/same-id';
import { userOf, type Classified } from './Classified';
import { groupBy } from './group-by';

/** The employees whose users are in a group. */
export interface GroupMembers {
	/** Those who work for the company. */
	current(groupId: string): readonly Classified[];
	/** Those who have left. */
	former(groupId: string): readonly Classified[];
}

export function groupMembers(classified: readonly Classified[]): GroupMembers {
	const [current, former] = [
		classified.filter(({ scope }) => scope.is !== 'left'),
		classified.filter(({ scope }) => scope.is === 'left'),
	].map(membersById);
	return {
		current: (id) => current?.get(idKey(id)) ?? [],
		former: (id) => former?.get(idKey(id)) ?? [],
	};
}

function membersById(some: readonly Classified[]): Map<string, Classified[]> {
	const pairs = some.flatMap((one) =>
		(userOf(one.match)?.groupIds ?? []).map((id) => ({ id: idKey(id), one })),
	);
	return new Map(
		[...groupBy(pairs, ({ id }) => id)].map(([id, members]) => [id, members.map(({ one }) => one)] as const),
	);
}

import { coursesFilter, usersFilter } from '../../shared/filters';
import type { GivenId } from '../../shared/unknown-ids';

/** For telling which parameter an unknown id came from. */
export function givenIds({
	courseIds,
	userIds,
}: {
	courseIds: readonly string[];
	userIds: readonly string[];
}): GivenId[] {
	return [
		...courseIds.map((id) => ({ property: coursesFilter, kind: 'course' as const, id })),
		...userIds.map((id) => ({ property: usersFilter, kind: 'user' as const, id })),
	];
}

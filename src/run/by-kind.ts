import { groupBy, sortBy } from 'lodash';

interface Action {
	action: string;
	/** Undefined for people. */
	kind?: string;
}

/** The same order in every message and report, so that two can be compared at a glance. */
const ACTIONS = [
	...['create', 'update', 'activate', 'deactivate', 'terminate', 'rename', 'adopt'],
	...['enroll', 'reenroll', 'changeDue', 'end', 'close'],
	'none',
];
const KINDS = [
	...['trainingType', 'completion', 'assignment', 'certificate'],
	...['person', 'department', 'group'],
];

/** Groups what has the same action on the same kind of thing. */
export function byKind<T extends Action>(items: readonly T[]): T[][] {
	const groups = Object.values(groupBy(items, ({ action, kind }) => JSON.stringify([kind, action])));
	return sortBy(
		groups,
		([first]) => placeIn(KINDS, first?.kind ?? 'person'),
		([first]) => placeIn(ACTIONS, first?.action),
	);
}

/** Whatever is not listed comes last. */
function placeIn(order: readonly string[], name = ''): number {
	const place = order.indexOf(name);
	return place < 0 ? order.length : place;
}

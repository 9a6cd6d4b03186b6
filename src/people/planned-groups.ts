import { idKey } from '../ispring/same-id';
import { groupKey } from '../text/group-key';
import type { PeoplePlanItem } from './item-rules';
import type { PlannedGroups } from './plan/World';

/** What items of a plan say about groups. */
export function plannedGroups(items: readonly PeoplePlanItem[]): PlannedGroups {
	const renames = items.flatMap((item) =>
		item.kind === 'group' && item.action === 'rename' && item.unitId !== null ? [idKey(item.unitId)] : [],
	);
	const creates = items.flatMap((item) =>
		item.kind === 'group' && item.action === 'create' ? [groupKey(item.name)] : [],
	);
	const joins = items.flatMap((item) => {
		if (item.kind !== 'person' || item.employeeId === null) return [];
		return [[item.employeeId, new Set(item.changes.map(({ to }) => groupKey(to ?? '')))] as const];
	});
	return { renamed: new Set(renames), created: new Set(creates), joined: new Map(joins) };
}

import { countValues } from '../run/summary';
import type { UnitKind } from './ChangeItem';
import type { UnitDecision } from './plan/UnitDecision';

/** What was done to departments and groups, and what could not be done. */
const NAMES: Record<UnitKind, Record<'create' | 'rename' | 'adopt' | 'failed', string>> = {
	department: {
		create: 'departmentsCreated',
		rename: 'departmentsRenamed',
		adopt: 'departmentsAdopted',
		failed: 'departmentsFailed',
	},
	group: {
		create: 'groupsCreated',
		rename: 'groupsRenamed',
		adopt: 'groupsAdopted',
		failed: 'groupsFailed',
	},
};

/**
 * Counts departments and groups. They have counts of their own, since all others are numbers of users: the run table says
 * how many users were created.
 */
export function countUnits(units: readonly UnitDecision[]): Record<string, number> {
	return countValues(
		units.flatMap(({ kind, action, outcome }) => [
			kind,
			...(action === 'rename' || action === 'adopt' ? [action] : []),
			...(outcome === 'done' && action !== 'none' ? [NAMES[kind][action]] : []),
			...(outcome === 'failed' ? [NAMES[kind].failed] : []),
		]),
	);
}

import { decideGroups } from './decide-groups';
import { indexBy } from './group-by';
import type { Decision } from './Decision';
import type { PlanContext } from './PlanContext';
import type { UnitDecision } from './UnitDecision';
import { normalizeKey } from '../../text/normalize-key';

/**
 * Decides on departments and groups, in the order in which they have to be written.
 *
 * @param people the decisions on people, which say what has to be created
 */
export function decideUnits(context: PlanContext, people: readonly Decision[]): UnitDecision[] {
	return [...newDepartments(context, people), ...decideGroups(context, people)];
}

/** The departments that planned decisions need and that do not exist. */
function newDepartments({ departments, root }: PlanContext, people: readonly Decision[]): UnitDecision[] {
	const needed = people.flatMap(({ employee, outcome, writes }) =>
		employee && writes.departmentName && outcome === 'planned' ? [departments.wanted(employee)] : [],
	);
	const missing = needed.flatMap(({ name, ids }) => (name !== undefined && ids.length === 0 ? [name] : []));
	return [...indexBy(missing, normalizeKey).values()].map((name) => ({
		kind: 'department',
		name,
		action: 'create',
		changes: [],
		reason: `New: iSpring Learn has no department of this name under ${root.name}.`,
		outcome: 'planned',
		seen: { root: root.id },
		needsAttention: true,
	}));
}

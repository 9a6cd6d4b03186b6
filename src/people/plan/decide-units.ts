import { decideGroups } from './decide-groups';
import type { Decision } from './Decision';
import { departmentFindings } from './department-findings';
import { adoptedDepartments, newDepartments, renamedDepartments } from './decide-departments';
import type { PlanContext } from './PlanContext';
import type { UnitDecision } from './UnitDecision';

/**
 * Decides on departments and groups, in the order in which they have to be written: a new department may need the name that
 * another one gives up.
 *
 * @param people the decisions on people, which say what has to be created
 */
export function decideUnits(context: PlanContext, people: readonly Decision[]): UnitDecision[] {
	return [
		...renamedDepartments(context),
		...adoptedDepartments(context),
		...newDepartments(context, people),
		...decideGroups(context, people),
		...departmentFindings(context).map(({ decision }) => decision),
	];
}

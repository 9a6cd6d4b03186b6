import type { Change, Decided } from '../../run/outcome';
import type { UnitAction, UnitKind } from '../ChangeItem';
import type { Decision } from './Decision';

/** What the plan decides on a department or group of iSpring Learn. */
export interface UnitDecision extends Decided {
	kind: UnitKind;
	/** ID in iSpring Learn; undefined before it exists. */
	unitId?: string;
	/** The name it has, or gets. */
	name: string;
	action: UnitAction;
	changes: Change[];
	/** What was seen of it in both systems, as plain data. Apply leaves it alone when that has changed since the plan. */
	seen: unknown;
	/** Whether the decision is handed out as an item even though nothing is to be done. */
	needsAttention: boolean;
}

/** A decision of a plan: on a person, or on a department or group. */
export type PlanDecision = Decision | UnitDecision;

export function isUnit(decision: object): decision is UnitDecision {
	return 'kind' in decision;
}

/** The decisions on people. */
export function peopleOf<Person extends Decision>(decisions: ReadonlyArray<Person | UnitDecision>): Person[] {
	return decisions.filter((one): one is Person => !isUnit(one));
}

/** The decisions on departments and groups. */
export function unitsOf(decisions: readonly object[]): UnitDecision[] {
	return decisions.filter(isUnit);
}

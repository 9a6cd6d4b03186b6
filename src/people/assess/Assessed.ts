import type { PlanContext } from '../plan/PlanContext';
import type { Plan } from '../plan/plan';
import type { SuggestedPair } from '../suggest/suggest-pairs';

/** What the checks look at: both systems as they were read, who is who, and what a first sync would do. */
export interface Assessed {
	context: PlanContext;
	/** Undefined when a sync would stop: then a finding says why. */
	plan: Plan | undefined;
	suggestions: readonly SuggestedPair[];
}

import { sumBy } from 'lodash';
import { isCompliant, STATES, type ComplianceState } from './State';

/** How often each state occurs, in the order of the states; those that do not are left out. */
export type StateCounts = Partial<Record<ComplianceState, number>>;

/** How much of what is required is there. */
export interface Rate {
	/** How many courses are required of people, without exempt ones. */
	required: number;
	/** How many of these are valid or expiring. */
	valid: number;
	/** From 0 to 1; null when nothing is required. */
	rate: number | null;
}

export interface GroupRate extends Rate {
	group: string;
	people: number;
	states: StateCounts;
}

/** The rate over all that was counted. */
export function rateOf(states: StateCounts): Rate {
	const counts = STATES.map((state) => ({ state, count: states[state] ?? 0 }));
	const required = sumBy(counts, ({ state, count }) => (state === 'exempt' ? 0 : count));
	const valid = sumBy(counts, ({ state, count }) => (isCompliant(state) ? count : 0));
	return { required, valid, rate: required === 0 ? null : Math.round((valid / required) * 10_000) / 10_000 };
}

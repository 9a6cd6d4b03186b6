import { sumBy } from 'lodash';
import { isCompliant, STATES, type ComplianceState } from './State';
import type { Line } from './Line';

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
	/** How often each state occurs; those that do not are left out. */
	states: Partial<Record<ComplianceState, number>>;
}

type Counted = Pick<Line, 'state' | 'person'>;

/** The rate over all. */
export function rateOf(lines: ReadonlyArray<Pick<Line, 'state'>>): Rate {
	return rateOfCounts(countStates(lines));
}

function rateOfCounts(states: GroupRate['states']): Rate {
	const counts = STATES.map((state) => ({ state, count: states[state] ?? 0 }));
	const required = sumBy(counts, ({ state, count }) => (state === 'exempt' ? 0 : count));
	const valid = sumBy(counts, ({ state, count }) => (isCompliant(state) ? count : 0));
	return { required, valid, rate: required === 0 ? null : Math.round((valid / required) * 10_000) / 10_000 };
}

/** People expect 9 before 10. */
const COLLATOR = new Intl.Collator('en', { numeric: true });

/** The rate of each group, by name. */
export function groupRates(lines: readonly Counted[]): GroupRate[] {
	const groups = new Map<string, { states: Map<ComplianceState, number>; people: Set<Line['person']> }>();
	let last: Line['person'] | undefined;
	for (const { state, person } of lines) {
		let known = groups.get(person.group);
		if (!known) groups.set(person.group, (known = { states: new Map(), people: new Set() }));
		known.states.set(state, (known.states.get(state) ?? 0) + 1);
		// Nearly always, the lines of a person follow each other.
		if (person !== last) known.people.add(person);
		last = person;
	}
	return [...groups]
		.map(([group, { states, people }]) => {
			const counts = inOrder(states);
			return { group, people: people.size, ...rateOfCounts(counts), states: counts };
		})
		.sort((one, other) => COLLATOR.compare(one.group, other.group));
}

/** How often each state occurs, in the order of the states. */
export function countStates(lines: readonly Pick<Line, 'state'>[]): GroupRate['states'] {
	const counts = new Map<ComplianceState, number>();
	for (const { state } of lines) counts.set(state, (counts.get(state) ?? 0) + 1);
	return inOrder(counts);
}

function inOrder(counts: ReadonlyMap<ComplianceState, number>): GroupRate['states'] {
	return Object.fromEntries(
		STATES.flatMap((state) => {
			const count = counts.get(state);
			return count === undefined ? [] : [[state, count]];
		}),
	);
}

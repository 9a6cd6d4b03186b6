import { getOrAdd } from '../../people/plan/group-by';
import { compareNames } from './compare-names';
import { isCounted, type Line, type RequiredPerson } from './Line';
import { rateOf, type GroupRate, type StateCounts } from './rates';
import { STATES, type ComplianceState } from './State';

/** What can be said of all lines together. */
export interface Tally {
	/** How often each state occurs, without courses that are gone: nobody can finish what is missing of them. */
	states(): StateCounts;
	/** The same for each group, by name. */
	groups(): GroupRate[];
	/** How often each state occurs in a group and a course, one that is gone included. */
	cell(group: string, courseId: string): StateCounts;
	/** How many lines a course has. */
	linesOf(courseId: string): number;
	/** How many states may be another one, because something could not be read. */
	failed(): number;
}

type Counter = Map<ComplianceState, number>;

interface Group {
	people: Set<RequiredPerson>;
	states: Counter;
	byCourse: Map<string, Counter>;
}

/** Counts lines as they come: all lines of a large company at once would take most of the memory of a report. */
export function createTally(): Tally & {
	add(line: Pick<Line, 'state' | 'person' | 'course' | 'error'>): void;
} {
	const all = newCounter();
	const groups = new Map<string, Group>();
	const courses = new Map<string, number>();
	let failed = 0;
	return {
		add({ state, person, course, error }) {
			const group = getOrAdd(groups, person.group, newGroup);
			count(getOrAdd(group.byCourse, course.id, newCounter), state);
			courses.set(course.id, (courses.get(course.id) ?? 0) + 1);
			if (error !== undefined) failed += 1;
			if (!isCounted({ course })) return;
			group.people.add(person);
			count(group.states, state);
			count(all, state);
		},
		states: () => inOrder(all),
		groups: () =>
			[...groups]
				.filter(([, { people }]) => people.size > 0)
				.map(([group, { people, states }]) => {
					const counts = inOrder(states);
					return { group, people: people.size, ...rateOf(counts), states: counts };
				})
				.sort((one, other) => compareNames(one.group, other.group)),
		cell: (group, courseId) => inOrder(groups.get(group)?.byCourse.get(courseId) ?? newCounter()),
		linesOf: (courseId) => courses.get(courseId) ?? 0,
		failed: () => failed,
	};
}

function newGroup(): Group {
	return { people: new Set(), states: new Map(), byCourse: new Map() };
}

function newCounter(): Counter {
	return new Map();
}

function count(counter: Counter, state: ComplianceState): void {
	counter.set(state, (counter.get(state) ?? 0) + 1);
}

function inOrder(counter: Counter): StateCounts {
	return Object.fromEntries(
		STATES.flatMap((state) => {
			const times = counter.get(state);
			return times === undefined ? [] : [[state, times]];
		}),
	);
}

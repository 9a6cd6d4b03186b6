import type { Line, RequiredPerson } from '../plan/Line';

/** Above this number of people, the page has a row for each group instead. */
export const MAX_PEOPLE = 2000;

/** All lines of one person. */
export type Row = readonly [Line, ...Line[]];

/** The rows of the page while lines come. */
export interface Rows {
	add(line: Line): void;
	/** By group and then by name; empty when there are too many people for a row each. */
	inOrder(): readonly Row[];
}

/** One, because making one for each comparison takes most of the time. */
const COLLATOR = new Intl.Collator('en', { numeric: true });

/** Collects a row for each person, as long as there are few enough: those of a large company take more memory than the rest. */
export function createRows(): Rows {
	const rows = new Map<RequiredPerson, [Line, ...Line[]]>();
	let isTooLong = false;
	return {
		add(line) {
			if (isTooLong) return;
			const own = rows.get(line.person);
			if (own) own.push(line);
			else rows.set(line.person, [line]);
			isTooLong = rows.size > MAX_PEOPLE;
			if (isTooLong) rows.clear();
		},
		inOrder: () =>
			[...rows.values()].sort(
				([{ person: one }], [{ person: other }]) =>
					COLLATOR.compare(one.group, other.group) || COLLATOR.compare(one.employeeName, other.employeeName),
			),
	};
}

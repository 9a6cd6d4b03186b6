import { idKey } from '../../ispring/same-id';
import { dayFinder, type DayFinder } from '../../learning/plan/day-finder';
import type { UnreadableEnrollment } from '../../ispring/learning/course-enrollments';
import { requirementsOf, type Requirements } from './required-courses';
import { recordsOf, type RecordsOf } from './standings';
import type { EnrollmentWorld } from './World';

/** What each decision is made from. */
export interface PlanContext {
	world: EnrollmentWorld;
	/** In the world's time zone. */
	dayOf: DayFinder;
	requirements: Requirements;
	records: RecordsOf;
	/** Keys (`idKey`) of the enrollments that earlier runs made. */
	made: ReadonlySet<string>;
	/** Unreadable enrollments by the `idKey` of the learner; those of an unknown learner under an empty key. */
	unreadable: ReadonlyMap<string, readonly UnreadableEnrollment[]>;
}

/** Prepares what decisions are made from. */
export function planContext(world: EnrollmentWorld): PlanContext {
	const unreadable = new Map<string, UnreadableEnrollment[]>();
	for (const one of world.unreadable) {
		const key = idKey(one.userId ?? '');
		unreadable.set(key, [...(unreadable.get(key) ?? []), one]);
	}
	return {
		world,
		dayOf: dayFinder(world.timezone),
		requirements: requirementsOf(world.rules, world.today),
		records: recordsOf(world),
		made: new Set((world.madeByRules ?? []).map(idKey)),
		unreadable,
	};
}

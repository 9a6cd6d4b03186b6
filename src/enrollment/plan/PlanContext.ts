import { idKey } from '../../ispring/same-id';
import { dayFinder, type DayFinder } from '../../learning/plan/day-finder';
import { groupBy } from '../../people/plan/group-by';
import type { Steps } from '../../run/steps';
import { pairKey } from '../../ispring/learning/pair-key';
import type { Progress } from '../../ispring/learning/progress';
import type { UnreadableEnrollment } from '../../ispring/learning/course-enrollments';
import { requirementsOf, type Requirements } from './required-courses';
import type { Standing } from './Standing';
import { standingsInSteps } from './standings';
import type { EnrollmentWorld } from './World';

/** What each decision is made from. */
export interface PlanContext {
	world: EnrollmentWorld;
	/** In the world's time zone. */
	dayOf: DayFinder;
	requirements: Requirements;
	/** By `pairKey`. */
	standings: ReadonlyMap<string, readonly Standing[]>;
	/** By the `idKey` of the learner. */
	standingsByUser: ReadonlyMap<string, readonly Standing[]>;
	/** Results by `pairKey`. */
	results: ReadonlyMap<string, readonly Progress[]>;
	/** Keys (`idKey`) of the enrollments that earlier runs made. */
	made: ReadonlySet<string>;
	/** Unreadable enrollments by the `idKey` of the learner; those of an unknown learner under an empty key. */
	unreadable: ReadonlyMap<string, readonly UnreadableEnrollment[]>;
}

/** Prepares what decisions are made from. */
export function* planContext(world: EnrollmentWorld): Steps<PlanContext> {
	const standings = yield* standingsInSteps(world);
	const unreadable = new Map<string, UnreadableEnrollment[]>();
	for (const one of world.unreadable) {
		const key = idKey(one.userId ?? '');
		unreadable.set(key, [...(unreadable.get(key) ?? []), one]);
	}
	return {
		world,
		dayOf: dayFinder(world.timezone),
		requirements: requirementsOf(world.rules, world.today),
		standings,
		standingsByUser: groupBy([...standings.values()].flat(), ({ enrollment }) => idKey(enrollment.userId)),
		results: groupBy(world.progress.results, pairKey),
		made: new Set((world.madeByRules ?? []).map(idKey)),
		unreadable,
	};
}

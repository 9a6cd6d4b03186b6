import { idKey, isSameId } from '../../ispring/same-id';
import type { EnrollmentRule } from '../rules/Rule';
import { baseDecisions, type BaseDecision } from './base-decision';
import { decideNoLonger } from './decide-no-longer';
import { decideRequired } from './decide-required';
import { failedDecision, type EnrollmentDecision } from './Decision';
import type { ActiveLearner, Learner } from './Learner';
import type { PlanContext } from './PlanContext';

/** Decides about all courses of one person: first those that rules require, then those that they no longer do. */
export function decideLearner(learner: Learner, context: PlanContext): EnrollmentDecision[] {
	if (learner.is === 'out') return [];
	const required = context.requirements.of(learner);
	// Most people of a large company may have nothing to decide.
	const user = 'user' in learner ? learner.user : undefined;
	const records = user && context.records(user.id);
	const own = records?.standings ?? [];
	const isUnreadable = user !== undefined && context.unreadable.has(idKey(user.id));
	if (required.size === 0 && own.length === 0 && !isUnreadable) return [];
	const baseOf = baseDecisions(learner, context.world);
	if (learner.is !== 'active') return withoutUser(learner, required, baseOf);
	const noLonger = own
		.filter(({ enrollment }) => !required.has(idKey(enrollment.courseId)))
		.flatMap((standing) => {
			const rules = context.requirements.byCourse.get(idKey(standing.enrollment.courseId)) ?? [];
			return decideNoLonger(standing, rules, context, baseOf) ?? [];
		});
	const decided = [
		...[...required].map(([key, rules]) => {
			const { standings = [], results = [] } = records?.inCourse(key) ?? {};
			const base = baseOf(key, rules, standings);
			return decideRequired({ learner, rules, standings, results, base, context });
		}),
		...noLonger,
	];
	const readable = decided.map((decision) => unlessUnreadable(decision, learner, context));
	if (!isUnreadable || readable.some(({ outcome }) => outcome === 'failed')) return readable;
	return [...readable, failedDecision(baseOf('', []), UNREADABLE)];
}

const UNREADABLE =
	'An enrollment of this learner in iSpring Learn could not be read, so nothing was decided about it. Check the enrollments of this learner in iSpring Learn.';

/** One item for each course, so that it is known what they lack. */
function withoutUser(
	learner: Exclude<Learner, ActiveLearner>,
	required: ReadonlyMap<string, readonly EnrollmentRule[]>,
	baseOf: BaseDecision,
): EnrollmentDecision[] {
	return [...required].map(([key, rules]) => {
		const base = { ...baseOf(key, rules), reason: learner.reason };
		if (learner.is === 'unreadable') return failedDecision(base, learner.reason);
		return { ...base, needsAttention: learner.is === 'disputed' };
	});
}

/**
 * Nobody is enrolled twice because a row could not be read: whatever may concern the unreadable enrollment fails. An
 * enrollment of an unknown learner may be anybody's, but changes nothing about those that can be read.
 */
function unlessUnreadable(
	decision: EnrollmentDecision,
	{ user }: ActiveLearner,
	{ unreadable }: PlanContext,
): EnrollmentDecision {
	const concerns = ({ courseId }: { courseId?: string }) =>
		courseId === undefined || isSameId(courseId, decision.courseId ?? '');
	const own = (unreadable.get(idKey(user.id)) ?? []).filter(concerns);
	if (own.length > 0) return failedDecision(decision, UNREADABLE);
	const isNew = decision.action === 'enroll' || decision.action === 'reenroll';
	if (!isNew || !(unreadable.get('') ?? []).some(concerns)) return decision;
	return failedDecision(
		decision,
		'An enrollment in iSpring Learn has no readable learner, and may be the one that this learner lacks. Check the enrollments of this course in iSpring Learn.',
	);
}

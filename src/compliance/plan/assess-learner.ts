import { ruleNames } from '../../enrollment/plan/required-courses';
import type { Learner } from '../../enrollment/plan/Learner';
import type { PlanContext } from '../../enrollment/plan/PlanContext';
import { renewDaysOf } from '../../enrollment/plan/merge-rules';
import type { EnrollmentRule } from '../../enrollment/rules/Rule';
import type { Course } from '../../ispring/learning/courses';
import type { LearnerRecords } from '../../enrollment/plan/standings';
import { idKey } from '../../ispring/same-id';
import { hasBegun } from './begun';
import type { Doubt } from './doubts';
import type { Exemption, Exemptions } from './exemptions';
import type { StateFacts } from './facts';
import type { Line, RequiredPerson } from './Line';
import { isCompliant, type Assessment } from './State';
import { notAssigned, stateOf } from './state-of';

/** What all people are assessed by. */
export interface AssessContext {
	plan: PlanContext;
	facts: StateFacts;
	doubt: Doubt;
	exemptions: Exemptions;
	/** Most reasons occur many times. */
	share(text: string): string;
	/** Whether lines name their rules. */
	hasRules: boolean;
}

/** The state of one person in each course that they need. A course that is gone only counts for whoever has finished it. */
export function assessLearner(learner: Learner, person: RequiredPerson, context: AssessContext): Line[] {
	const { plan, exemptions, facts, hasRules } = context;
	if (learner.is === 'out') return [];
	const required = plan.requirements.of(learner);
	if (required.size === 0) return [];
	const records = 'user' in learner && learner.user ? plan.records(learner.user.id) : undefined;
	const lines: Line[] = [];
	for (const [key, rules] of required) {
		const course = plan.world.courses.get(key);
		if (!course) continue;
		const found = assess(learner, course, rules, records, context);
		if (course.isGone) {
			if (found.successes.length === 0) continue;
			found.reason = `${found.reason} The course no longer exists in iSpring Learn.`;
			found.error = undefined;
		}
		const exemption = exemptions.of(learner.employee.id, key);
		const line = toLine(found, person, course, hasRules ? ruleNames(rules) : null);
		if (exemption) exempt(line, exemption);
		else if (person.onLeave) line.reason = `${line.reason} On leave on ${facts.today}.`;
		line.reason = context.share(line.reason);
		lines.push(line);
	}
	return lines;
}

/** Written out, because copying hundreds of thousands otherwise takes several times as long. */
function toLine(found: Assessment, person: RequiredPerson, course: Course, rule: string | null): Line {
	return {
		person,
		course,
		rule,
		state: found.state,
		due: found.due,
		validUntil: found.validUntil,
		completedOn: found.completedOn,
		enrollmentId: found.enrollmentId,
		certificateId: found.certificateId,
		assignedOn: found.assignedOn,
		isOpen: found.isOpen,
		reason: found.reason,
		successes: found.successes,
		error: found.error,
	};
}

function exempt(line: Line, { until, reason }: Exemption): void {
	const end = until === undefined ? 'for good' : `until ${until}`;
	const why = reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`;
	line.state = 'exempt';
	line.reason = `Exempt ${end}${why}.`;
	line.error = undefined;
}

function assess(
	learner: Learner,
	{ id: courseId }: Course,
	rules: readonly EnrollmentRule[],
	records: LearnerRecords | undefined,
	{ plan, facts, doubt }: AssessContext,
): Assessment {
	if (!('user' in learner) || !learner.user) {
		const reason = 'reason' in learner ? learner.reason : '';
		const found = notAssigned(reason);
		return learner.is === 'unreadable' || learner.is === 'disputed' ? { ...found, error: reason } : found;
	}
	const key = idKey(courseId);
	const { standings = [], results = [] } = records?.inCourse(key) ?? {};
	const isRenewed = renewDaysOf(rules) !== null;
	const found = stateOf(
		{ standings, results, isRenewed },
		(one) => hasBegun(one, records, plan.world.trackCourses),
		facts,
	);
	if (learner.is === 'withoutUser') found.reason = `${found.reason} ${learner.reason}`;
	if (!isCompliant(found.state) && doubt({ userId: learner.user.id, courseId }, standings, records))
		found.error = UNREADABLE;
	return found;
}

const UNREADABLE =
	'A record in iSpring Learn that may be about this one could not be read, so the state may be better than it looks. Check the enrollments and results of this learner in iSpring Learn.';

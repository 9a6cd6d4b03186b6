import { ruleNames } from '../../enrollment/plan/required-courses';
import type { Learner } from '../../enrollment/plan/Learner';
import type { PlanContext } from '../../enrollment/plan/PlanContext';
import { pairKey } from '../../ispring/learning/pair-key';
import { idKey, isSameId } from '../../ispring/same-id';
import type { Exemption, Exemptions } from './exemptions';
import type { StateFacts } from './facts';
import type { Line, RequiredPerson } from './Line';
import { isCompliant, type Assessment } from './State';
import { notAssigned, stateOf, type Begun } from './state-of';

/** What all people are assessed by. */
export interface AssessContext {
	plan: PlanContext;
	facts: StateFacts;
	begun: Begun;
	exemptions: Exemptions;
	/** Whether lines name their rules. */
	hasRules: boolean;
	personOf(learner: Learner): RequiredPerson;
}

/** The state of one person in each course that they need. */
export function assessLearner(learner: Learner, context: AssessContext): Line[] {
	const { plan, exemptions, facts, hasRules } = context;
	if (learner.is === 'out') return [];
	const required = plan.requirements.of(learner);
	if (required.size === 0) return [];
	const person = context.personOf(learner);
	const lines: Line[] = [];
	for (const [key, rules] of required) {
		const course = plan.world.courses.get(key);
		if (!course) continue;
		const found = assess(learner, course.id, context);
		const exemption = exemptions.of(learner.employee.id, key);
		// Nobody else has this assessment: copying hundreds of thousands would take most of the time.
		const line: Line = Object.assign(found, { person, course, rule: hasRules ? ruleNames(rules) : null });
		if (exemption) exempt(line, exemption);
		else if (person.onLeave) line.reason = `${line.reason} On leave on ${facts.today}.`;
		lines.push(line);
	}
	return lines;
}

function exempt(line: Line, { until, reason }: Exemption): void {
	const end = until === undefined ? 'for good' : `until ${until}`;
	const why = reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`;
	line.state = 'exempt';
	line.reason = `Exempt ${end}${why}.`;
	delete line.error;
}

function assess(
	learner: Learner,
	courseId: string,
	{ plan, facts, begun }: AssessContext,
): Assessment & { error?: string } {
	if (!('user' in learner) || !learner.user) {
		const reason = 'reason' in learner ? learner.reason : '';
		const found = notAssigned(reason);
		return learner.is === 'unreadable' || learner.is === 'disputed' ? { ...found, error: reason } : found;
	}
	const { user } = learner;
	const found = stateOf(plan.standings.get(pairKey({ userId: user.id, courseId })) ?? [], begun, facts);
	const withUser =
		learner.is === 'withoutUser' ? { ...found, reason: `${found.reason} ${learner.reason}` } : found;
	if (isCompliant(found.state) || !mayHaveMore(user.id, courseId, plan)) return withUser;
	return { ...withUser, error: UNREADABLE };
}

const UNREADABLE =
	'An enrollment in iSpring Learn that may be this one could not be read, so the state may be better than it looks. Check the enrollments of this learner in iSpring Learn.';

/** Whether an enrollment that could not be read may be of this learner in this course. */
function mayHaveMore(userId: string, courseId: string, { unreadable }: PlanContext): boolean {
	if (unreadable.size === 0) return false;
	return [...(unreadable.get(idKey(userId)) ?? []), ...(unreadable.get('') ?? [])].some(
		(one) => one.courseId === undefined || isSameId(one.courseId, courseId),
	);
}

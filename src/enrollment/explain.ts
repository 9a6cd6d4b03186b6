import type { EmployeeList } from '../bamboohr/employees/Employee';
import type { Clients } from '../run/Clients';
import type { Summary } from '../run/summary';
import { actionLabel } from '../run/words';
import { toDisplayText } from '../text/display-text';
import { idKey } from '../ispring/same-id';
import { employeeName } from '../people/plan/names';
import { decideLearner } from './plan/decide-learner';
import { NO_DECISION, type EnrollmentDecision } from './plan/Decision';
import type { Learner } from './plan/Learner';
import type { EnrollmentPlan } from './plan/plan';
import { startEnrollmentRun, type EnrollmentOptions } from './start-run';
import { summarize } from './summary';

/** What one rule means for a person. */
export interface RuleExplanation {
	/** The name of the rule. */
	rule: string;
	matches: boolean;
	/** The condition that decides, as a sentence. */
	because: string;
	/** What a sync would do, as a sentence. */
	follows: string;
}

/** Which rules match an employee. The fields besides those of the contract are what reports and logs show. */
export interface EnrollmentExplanation {
	employeeId: string;
	employeeName: string;
	userId: string | null;
	rules: RuleExplanation[];
	/** What is true of all rules, as a sentence. */
	reason: string;
	direction: 'enrollment';
	kind: 'enrollment';
	action: 'none';
	changes: [];
	outcome: 'skipped';
}

/**
 * Explains for some employees which rules match, which do not, on which condition, and what follows. Writes nothing.
 *
 * @param employeeIds BambooHR's internal IDs
 * @returns one item for each ID
 * @throws SyncError when a list cannot be read or a setting cannot be used
 */
export async function runEnrollmentExplain(
	clients: Clients,
	options: EnrollmentOptions,
	employeeIds: readonly string[],
): Promise<{ items: EnrollmentExplanation[]; summary: Summary }> {
	const started = await startEnrollmentRun(clients, { ...options, since: '' });
	const { plan } = started;
	const items = plan ? employeeIds.map((id) => explain(id.trim(), plan)) : [];
	const asked = items.map(({ employeeId }) => ({ ...NO_DECISION, employeeId }));
	return { items, summary: summarize('explain', clients, started, asked) };
}

function explain(employeeId: string, { learners, context }: EnrollmentPlan): EnrollmentExplanation {
	const learner = learners.find(({ employee }) => employee.id === employeeId);
	const employee = learner?.employee ?? context.world.employees.employees.find(({ id }) => id === employeeId);
	const base = {
		employeeId,
		employeeName: employee ? employeeName(employee) : `employee ${employeeId}`,
		userId: learner && 'user' in learner ? (learner.user?.id ?? null) : null,
		direction: 'enrollment',
		kind: 'enrollment',
		action: 'none',
		changes: [],
		outcome: 'skipped',
	} as const;
	const why = whyNothing(employeeId, learner, context.world.employees);
	const decisions = learner ? decideLearner(learner, context) : [];
	return {
		...base,
		changes: [],
		reason: toDisplayText(why ?? 'The rules were compared with this employee.'),
		rules: context.requirements.prepared.map((prepared) => {
			const matches = learner !== undefined && prepared.matches(learner);
			return {
				rule: prepared.rule.name,
				matches,
				because: toDisplayText(learner ? prepared.because(learner) : (why ?? '')),
				follows: toDisplayText(why ?? follows(prepared.rule.courses, decisions, matches)),
			};
		}),
	};
}

/** Undefined when the rules decide. */
function whyNothing(
	employeeId: string,
	learner: Learner | undefined,
	{ employees, unreadable }: EmployeeList,
): string | undefined {
	if (learner === undefined) {
		const record = unreadable.find(({ id }) => id === employeeId);
		if (record) return `The record of this employee in BambooHR could not be read: ${record.why}.`;
		return employees.some(({ id }) => id === employeeId)
			? 'The employee has left, and enrollments of leavers are left alone.'
			: "BambooHR has no employee with this ID. Use the number at the end of the URL of the employee's profile page.";
	}
	return learner.is === 'active' ? undefined : `Nothing is done. ${learner.reason}`;
}

/** What is decided about the courses of a rule. */
function follows(
	courses: readonly string[],
	decisions: readonly EnrollmentDecision[],
	matches: boolean,
): string {
	const keys = new Set(courses.map(idKey));
	const own = decisions.filter(({ courseId }) => keys.has(idKey(courseId ?? '')));
	if (own.length === 0) return matches ? 'Nothing.' : 'Nothing: no enrollment was made by rules.';
	return own
		.map(({ courseTitle, action, due, reason, kind }) => {
			const what = action === 'none' ? 'Nothing' : actionLabel({ action, kind });
			const when = due === null || action === 'end' ? '' : `, due ${due}`;
			return `${courseTitle ?? 'Course'}: ${what}${when}. ${reason}`;
		})
		.join(' ');
}

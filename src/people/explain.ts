import type { Employee } from '../bamboohr/employees/Employee';
import type { User } from '../ispring/users/User';
import { changedText } from '../run/changed-text';
import type { Summary } from '../run/summary';
import { actionLabel } from '../run/words';
import type { Clients } from '../run/Clients';
import { toDisplayText } from '../text/display-text';
import type { PersonItem } from './ChangeItem';
import type { Decision } from './plan/Decision';
import { employeeName, employeeNameAndId } from './plan/names';
import { userNameAndLogin } from '../users/user-names';
import type { Match } from './plan/Match';
import type { Plan } from './plan/plan';
import type { PlanContext } from './plan/PlanContext';
import { decideWorkLeave, leaveText } from './plan/work-leave';
import { startPeopleRun, type RunOptions } from './start-run';
import { summarize } from './summary';
import { toPersonItem } from './to-item';
import { decisionAbout } from './plan/unknown-employee';

/** One question about an employee, and its answer in words. */
export interface Step {
	question: string;
	answer: string;
}

export type Explanation = { steps: Step[] } & PersonItem;

/**
 * Explains step by step what a run would do with some employees, and why. Writes nothing.
 *
 * @param employeeIds BambooHR's internal IDs
 * @throws SyncError when a list cannot be read or a setting cannot be used
 */
export async function runExplain(
	clients: Clients,
	options: RunOptions,
	employeeIds: readonly string[],
): Promise<{ items: Explanation[]; summary: Summary }> {
	const started = await startPeopleRun(clients, { ...options, since: '' });
	const { plan } = started;
	const decisions = plan ? employeeIds.map((id) => decisionAbout(id.trim(), plan)) : [];
	return {
		items: plan
			? decisions.map((decision) => ({
					// The editor's table shows the fields in this order, and the steps are what was asked for.
					steps: stepsOf(decision, plan).map((step) => ({ ...step, answer: toDisplayText(step.answer) })),
					...toPersonItem(decision, options.settings),
				}))
			: [],
		summary: summarize('explain', clients, started, decisions),
	};
}

function stepsOf(decision: Decision, { context }: Plan): Step[] {
	const { employee, changes, action, reason } = decision;
	const conclusion: Step = {
		question: 'What happens, and why?',
		answer: action === 'none' ? `Nothing. ${reason}` : `${actionLabel({ action })}. ${reason}`,
	};
	if (!employee) {
		const found = decision.user
			? `No, but the user ${userNameAndLogin(decision.user)} stores this ID.`
			: 'No.';
		return [{ question: 'Does the employee exist in BambooHR?', answer: found }, conclusion];
	}
	const { scope, match } = context.classified.get(employee) ?? {};
	return [
		{
			question: 'Does the employee exist in BambooHR?',
			answer: `Yes: ${employeeName(employee)}, ${employee.status}, ${employee.department ?? 'no department'}.`,
		},
		{
			question: 'In scope?',
			answer:
				scope?.is === 'out' || scope?.is === 'notYet'
					? `No. ${scope.reason}`
					: scope?.is === 'left'
						? 'Yes, as a leaver.'
						: 'Yes, as an active employee.',
		},
		{ question: 'Which user in iSpring Learn?', answer: matchAnswer(match) },
		...(scope?.is === 'active' ? leaveStep(employee, decision.user, context) : []),
		{
			question: 'What differs?',
			answer: changedText({ action, changes }) || 'Nothing that the sync would change.',
		},
		conclusion,
	];
}

/** Only where the settings ask for time off. */
function leaveStep(employee: Employee, user: User | undefined, context: PlanContext): Step[] {
	const { absences } = context.world;
	if (!absences) return [];
	const leave = absences.onLeave.get(employee.id);
	const { note } = decideWorkLeave(employee, user, context);
	const isKnown = leave !== undefined || (absences.mayEnd && !absences.unknown.has(employee.id));
	const today = leave
		? `Yes: approved time off in BambooHR from ${leaveText(leave)}.`
		: isKnown
			? 'No: no approved time off of the chosen types today.'
			: `Not known. ${absences.warnings.join(' ')}`;
	return [{ question: 'On leave?', answer: note === undefined ? today : `${today} ${note}` }];
}

function matchAnswer(match: Match | undefined): string {
	if (match === undefined || match.situation === 'unmatched') {
		const owners = match?.accountOf ?? [];
		return owners.length === 0
			? 'No user has this BambooHR ID, email, or login.'
			: `None: the user with this address belongs to ${owners.map(employeeNameAndId).join(' and ')}.`;
	}
	if (match.situation === 'disputed') return `Unclear. ${match.reason}`;
	return `${userNameAndLogin(match.user)}, found ${match.how}.`;
}

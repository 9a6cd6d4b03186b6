import type { Clients } from '../run/Clients';
import { countDone, runSummary, type SummaryExtras } from '../run/run-summary';
import { countValues, type Summary } from '../run/summary';
import type { EnrollmentDecision } from './plan/Decision';
import type { StartedEnrollmentRun } from './start-run';

/** The summary of a run on enrollments that ends now. */
export function summarize(
	operation: Summary['operation'],
	clients: Clients,
	started: StartedEnrollmentRun,
	decisions: readonly EnrollmentDecision[],
	{ warnings = [], ...extras }: SummaryExtras = {},
): Summary {
	const { plan } = started;
	const { employees, users } = plan?.context.world ?? {};
	const isHeld = decisions.some(({ outcome }) => outcome === 'held');
	return runSummary(clients, {
		...started,
		...extras,
		direction: 'enrollment',
		operation,
		heldBecause: plan?.heldBecause,
		decisions,
		counts: {
			...countValues(decisions.flatMap(({ action, outcome }) => [action, outcome])),
			...countDone(decisions),
			employees: employees ? employees.employees.length + employees.unreadable.length : 0,
			users: users ? users.users.length + users.unreadable.length : 0,
			...(plan
				? {
						enrollmentsDue: plan.limits.enrollments.due,
						enrollmentLimit: plan.limits.enrollments.allowed,
						endingsDue: plan.limits.endings.due,
						endingLimit: plan.limits.endings.allowed,
					}
				: {}),
		},
		warnings: [
			...(plan?.warnings ?? []),
			...(plan?.overLimit !== undefined && isHeld ? [plan.overLimit] : []),
			...warnings,
		],
	});
}

import type { Clients } from '../../run/Clients';
import { againWarning } from '../../run/revert/again-warning';
import { countDone, runSummary, type SummaryExtras } from '../../run/run-summary';
import type { RunStart } from '../../run/start-run';
import { countValues, type Summary } from '../../run/summary';
import type { EnrollmentRevertPlan } from '../plan/revert/plan-revert';
import type { EnrollmentRevert } from '../plan/revert/revert-enrollment';

/** The summary of a revert, planned or carried out. */
export function summarizeRevert(
	operation: 'revert' | 'apply',
	clients: Clients,
	start: RunStart,
	{ limits, overLimit, heldBecause }: Omit<EnrollmentRevertPlan, 'decisions'>,
	decisions: readonly EnrollmentRevert[],
	{ warnings = [], ...extras }: SummaryExtras,
): Summary {
	const isHeld = decisions.some(({ outcome }) => outcome === 'held');
	const again = againWarning(decisions);
	const summary = runSummary(clients, {
		...start,
		...extras,
		isIncremental: false,
		direction: 'enrollment',
		operation,
		heldBecause,
		decisions,
		counts: {
			...countValues(decisions.flatMap(({ action, outcome }) => [action, outcome])),
			...countDone(decisions),
			enrollmentsDue: limits.enrollments.due,
			enrollmentLimit: limits.enrollments.allowed,
			endingsDue: limits.endings.due,
			endingLimit: limits.endings.allowed,
		},
		warnings: [...again, ...(overLimit !== undefined && isHeld ? [overLimit] : []), ...warnings],
	});
	return { ...summary, message: [summary.message, ...again].join(' ') };
}

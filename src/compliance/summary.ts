import { DateTime } from 'luxon';
import type { Clients } from '../run/Clients';
import { countRequests, type Summary } from '../run/summary';
import { countStates, groupRates, rateOf, type GroupRate } from './plan/rates';
import type { StartedComplianceRun } from './start-run';

/** The one item on the second output. Saved workflows depend on these names. */
export interface ComplianceSummary extends Omit<Summary, 'direction' | 'operation' | 'memory' | 'log'> {
	direction: 'compliance';
	operation: 'report' | 'remind';
	/** The day that states are about, `yyyy-mm-dd` in the workflow's time zone. */
	day: string;
	/** How much of what is required is valid or expiring, from 0 to 1; null when nothing is required. */
	rate: number | null;
	groups: GroupRate[];
}

interface Finished {
	operation: ComplianceSummary['operation'];
	message: string;
	/** Besides the number of each state. */
	counts?: Record<string, number>;
	warnings?: readonly string[];
}

/** The summary of a compliance run that ends now. */
export function summarizeCompliance(
	{ bambooHr, iSpring }: Clients,
	{ plan, startedAt, today }: StartedComplianceRun,
	{ operation, message, counts = {}, warnings = [] }: Finished,
): ComplianceSummary {
	const { employees, users } = plan.world;
	const { required, valid, rate } = rateOf(plan.counted);
	const isPartial = employees.unreadable.length > 0 || plan.lines.some(({ error }) => error !== undefined);
	return {
		direction: 'compliance',
		operation,
		mode: 'full',
		status: isPartial ? 'partial' : 'success',
		message,
		day: today,
		rate,
		groups: groupRates(plan.counted),
		heldBecause: null,
		startedAt: startedAt.toISO() ?? '',
		finishedAt: DateTime.fromMillis(bambooHr.clock.nowMs(), { zone: startedAt.zone }).toISO() ?? '',
		nextSince: null,
		planId: null,
		counts: {
			...countStates(plan.counted),
			required,
			compliant: valid,
			people: plan.people,
			employees: employees.employees.length + employees.unreadable.length,
			users: users.users.length + users.unreadable.length,
			...counts,
		},
		requests: countRequests(bambooHr.counts, iSpring.counts),
		warnings: [...plan.warnings, ...warnings],
	};
}

import { DateTime } from 'luxon';
import type { Clients } from '../run/Clients';
import { countRequests, type Summary } from '../run/summary';
import { rateOf, type GroupRate } from './plan/rates';
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
	{ plan, startedAt, madeAt, today }: StartedComplianceRun,
	{ operation, message, counts = {}, warnings = [] }: Finished,
): ComplianceSummary {
	const { tally, people, read } = plan;
	const states = tally.states();
	const { required, valid, rate } = rateOf(states);
	const isPartial = read.unreadableEmployees > 0 || tally.failed() > 0;
	return {
		direction: 'compliance',
		operation,
		mode: 'full',
		status: isPartial ? 'partial' : 'success',
		message,
		day: today,
		rate,
		groups: tally.groups(),
		heldBecause: null,
		startedAt: madeAt,
		finishedAt: DateTime.fromMillis(bambooHr.clock.nowMs(), { zone: startedAt.zone }).toISO() ?? '',
		nextSince: null,
		planId: null,
		counts: {
			...states,
			required,
			compliant: valid,
			people,
			employees: read.employees,
			users: read.users,
			...counts,
		},
		requests: countRequests(bambooHr.counts, iSpring.counts),
		warnings: [...plan.warnings, ...warnings],
	};
}

import type { Clients } from '../run/Clients';
import { mapInTurns } from '../run/in-turns';
import { toComplianceItem, type ComplianceItem } from './ComplianceItem';
import { complianceMessage } from './message';
import { evidenceCsv } from './report/evidence';
import { gapsCsv } from './report/gaps';
import { matrixPage } from './report/matrix';
import { startComplianceRun, type ComplianceOptions } from './start-run';
import { summarizeCompliance, type ComplianceSummary } from './summary';

/** The files of a report. */
export interface ComplianceFiles {
	/** HTML. */
	matrix: string;
	/** CSV. */
	gaps: Buffer;
	evidence: Buffer;
}

export interface ReportOptions extends ComplianceOptions {
	/** Also output what is valid. */
	includeValid: boolean;
	/** Make the files. */
	report: boolean;
}

/**
 * Reports who lacks which of the courses that they need. Writes nothing.
 *
 * @returns an item for each person and course that is not valid
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function runComplianceReport(
	clients: Clients,
	options: ReportOptions,
): Promise<{ items: ComplianceItem[]; summary: ComplianceSummary; files?: ComplianceFiles }> {
	const started = await startComplianceRun(clients, options);
	const { plan } = started;
	const { lines, world } = plan;
	const { clock } = clients.bambooHr;
	const shown = options.includeValid ? lines : lines.filter(({ state }) => state !== 'valid');
	const items = await mapInTurns(shown, toComplianceItem, clock);
	const summary = summarizeCompliance(clients, started, {
		operation: 'report',
		message: complianceMessage(plan.counted),
	});
	if (!options.report) return { items, summary };
	const { startedAt: madeAt, groups, warnings, message } = summary;
	// In the order of the rules.
	const courses = [...world.courses.values()];
	return {
		items,
		summary,
		files: {
			matrix: matrixPage({
				...{ lines, courses, groups, warnings, message, madeAt },
				rules: world.rules,
				settings: options.settings,
				total: {
					required: summary.counts.required ?? 0,
					valid: summary.counts.compliant ?? 0,
					rate: summary.rate,
				},
				people: plan.people,
			}),
			gaps: gapsCsv(items),
			evidence: evidenceCsv(lines, madeAt),
		},
	};
}

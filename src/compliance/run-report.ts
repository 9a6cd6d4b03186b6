import type { Clients } from '../run/Clients';
import type { LinksOf } from '../run/PersonLinks';
import { toComplianceItem, type ComplianceItem } from './ComplianceItem';
import { complianceMessage } from './message';
import { createEvidenceFile } from './report/evidence';
import { createGapsFile } from './report/gaps';
import { hasRowForEach, matrixPage } from './report/matrix';
import type { Line } from './plan/Line';
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
	linksOf: LinksOf;
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
	const items: ComplianceItem[] = [];
	const rows: Array<readonly Line[]> = [];
	const gaps = createGapsFile();
	const evidence = createEvidenceFile();
	const started = await startComplianceRun(clients, options, (lines, { person, people, madeAt }) => {
		const links = options.linksOf(person);
		const shown = options.includeValid ? lines : lines.filter(({ state }) => state !== 'valid');
		const own = shown.map((line) => toComplianceItem(line, links));
		for (const item of own) items.push(item);
		if (!options.report) return;
		own.forEach(gaps.add);
		for (const line of lines) evidence.add(line, madeAt);
		if (hasRowForEach(people)) rows.push(lines);
	});
	const { plan, madeAt } = started;
	const { tally } = plan;
	const summary = summarizeCompliance(clients, started, {
		operation: 'report',
		message: complianceMessage(tally.states()),
	});
	if (!options.report) return { items, summary };
	const { groups, warnings, message } = summary;
	// In the order of the rules.
	const courses = [...plan.courses.values()];
	return {
		items,
		summary,
		files: {
			matrix: matrixPage({
				...{ tally, courses, groups, warnings, message, madeAt },
				rows,
				rules: plan.rules,
				settings: options.settings,
				total: {
					required: summary.counts.required ?? 0,
					valid: summary.counts.compliant ?? 0,
					rate: summary.rate,
				},
				people: plan.people,
			}),
			gaps: gaps.end(),
			evidence: evidence.end(),
		},
	};
}

import { company } from '../../run/report/company';
import { buttons, filterControls } from '../../run/report/filter';
import { NOTHING, type Html } from '../../run/report/html';
import { pageAround, type ReportContext } from '../../run/report/page';
import type { Summary } from '../../run/summary';
import { CHECKS, SEVERITIES } from '../assess/Finding';
import type { FindingItem } from '../assess/FindingItem';
import { findingsChapter, type WithLinks } from './findings-chapter';
import { firstSync } from './first-sync';
import { pairsChapter } from './pairs-chapter';
import type { AssessmentItem } from '../assess/AssessmentItem';
import { CHECK_WORDS, SEVERITY_WORDS } from './check-words';

/**
 * An assessment as one HTML page: what a first sync would do, the suggested pairs, and a chapter for each problem, the most
 * severe first.
 *
 * @returns a whole HTML document
 */
export function assessmentPage(
	items: ReadonlyArray<WithLinks<AssessmentItem>>,
	summary: Summary,
	context: ReportContext,
): string {
	const findings = items.filter((item): item is WithLinks<FindingItem> => item.kind === 'finding');
	const pairs = items.flatMap((item) => (item.kind === 'suggestion' ? [item] : []));
	// The findings come with the most severe first, and so do the chapters.
	const checks = [...new Set(findings.map(({ check }) => check))];
	const chapters = checks.map((check) =>
		findingsChapter(
			check,
			findings.filter((one) => one.check === check),
		),
	);
	return pageAround(
		[firstSync(summary), company(summary), controls(findings), ...chapters, pairsChapter(pairs)],
		summary,
		context,
	);
}

function controls(findings: readonly FindingItem[]): Html {
	if (findings.length < 2) return NOTHING;
	const severities = SEVERITIES.map((severity) => ({
		value: severity,
		label: SEVERITY_WORDS[severity].word,
		count: findings.filter((one) => one.severity === severity).length,
	}));
	const checks = CHECKS.map((check) => ({
		value: check,
		label: CHECK_WORDS[check].title,
		count: findings.filter((one) => one.check === check).length,
	}));
	return filterControls(buttons('outcome', 'Severity', severities), buttons('action', 'Problem', checks));
}

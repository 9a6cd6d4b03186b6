import type { Summary } from '../summary';
import { PATTERNS } from './bar';
import { chart } from './chart';
import { company } from './company';
import { documentOf, frameOf } from './document';
import { readEarlierRuns, type EarlierRun } from './earlier-runs';
import { facts } from './facts';
import { filter } from './filter';
import { header, pageTitle } from './header';
import { html, type Html } from './html';
import { lastRuns } from './last-runs';
import type { Reportable } from './Reportable';
import { lists } from './rows';
import { SCRIPT } from './script';
import { STYLE } from './style';

/** What a report says besides the run itself. */
export interface ReportContext {
	/** Previous runs, as far as the workflow passes them in. */
	earlier: readonly EarlierRun[];
	/** The execution in n8n, if its address is known. */
	executionUrl?: string;
	/** IANA name of the workflow's time zone. */
	timezone: string;
}

/**
 * A run as one HTML page, to be mailed, opened offline and printed. Names, titles and reasons come from both systems;
 * they are always inserted as text.
 *
 * @param items the items of the run, in their order
 * @returns a whole HTML document
 */
export function reportPage(items: readonly Reportable[], summary: Summary, context: ReportContext): string {
	return pageAround([chart(items), company(summary), filter(items), ...lists(items)], summary, context);
}

/**
 * The page of a run around what it is about.
 *
 * @returns a whole HTML document
 */
export function pageAround(
	main: readonly Html[],
	summary: Summary,
	{ earlier, executionUrl, timezone }: ReportContext,
): string {
	const current = readEarlierRuns(summary, timezone);
	const body = html`${PATTERNS} ${header(summary, executionUrl)}
		<main>${main}</main>
		<footer>${lastRuns(earlier, current, summary.direction)}${facts(summary)}</footer> `;
	return documentOf(FRAME, pageTitle(summary), body);
}

const FRAME = frameOf(STYLE, SCRIPT);

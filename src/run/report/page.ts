import { createHash } from 'crypto';
import type { Summary } from '../summary';
import { PATTERNS } from './bar';
import { chart } from './chart';
import { company } from './company';
import { readEarlierRuns, type EarlierRun } from './earlier-runs';
import { facts } from './facts';
import { filter } from './filter';
import { header, pageTitle } from './header';
import { html, Html } from './html';
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
 * they are always inserted as text, and the page's content security policy blocks everything from loading, and all
 * scripts and styles but its own.
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
	const page = html`<!DOCTYPE html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="referrer" content="no-referrer" />
				<title>${pageTitle(summary)}</title>
				${STYLE_ELEMENT}
			</head>
			<body>
				${PATTERNS} ${header(summary, executionUrl)}
				<main>${main}</main>
				<footer>${lastRuns(earlier, current, summary.direction)}${facts(summary)}</footer>
				${SCRIPT_ELEMENT}
			</body>
		</html> `;
	return page.markup;
}

// Not in an `html` template: the policy allows exactly this text.
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const SCRIPT_ELEMENT = new Html(`<script>${SCRIPT}</script>`);

function hashSource(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** By hash, not `unsafe-inline`, so that even an injected style has no effect. */
const POLICY = [
	"default-src 'none'",
	`style-src ${hashSource(STYLE)}`,
	`script-src ${hashSource(SCRIPT)}`,
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

import { createHash } from 'crypto';
import type { RunStatus, Summary } from '../summary';
import { chart } from './chart';
import type { EarlierRun } from './earlier-runs';
import { facts, timeWords } from './facts';
import { filter } from './filter';
import { html, Html, NOTHING } from './html';
import { lastRuns } from './last-runs';
import type { Reportable } from './Reportable';
import { lists } from './rows';
import { SCRIPT } from './script';
import { STYLE } from './style';

const TITLES = {
	people: 'People: from BambooHR to iSpring Learn',
	learning: 'Learning: from iSpring Learn to BambooHR',
} satisfies Record<Summary['direction'], string>;

const OPERATIONS = {
	sync: 'Sync',
	plan: 'Plan',
	apply: 'Apply',
	explain: 'Explanation',
} satisfies Record<Summary['operation'], string>;

const STATUSES = {
	success: 'Success',
	partial: 'Completed with errors',
	held: 'Held for approval',
} satisfies Record<RunStatus, string>;

/**
 * A run as one HTML page, to be mailed, opened offline and printed. Names, titles and reasons come from both systems;
 * they are always inserted as text, and the page's content security policy blocks everything from loading, and all
 * scripts and styles but its own.
 *
 * @param items the items of the run, in their order
 * @param earlier previous runs, as far as the workflow passes them in
 * @returns a whole HTML document
 */
export function reportPage(
	items: readonly Reportable[],
	summary: Summary,
	earlier: readonly EarlierRun[] = [],
): string {
	const title = TITLES[summary.direction];
	const when = timeWords(summary.startedAt);
	const page = html`<!DOCTYPE html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="referrer" content="no-referrer" />
				<title>${title}, ${when}</title>
				${STYLE_ELEMENT}
			</head>
			<body>
				<header>
					<h1>${title}</h1>
					<p class="muted">${OPERATIONS[summary.operation]}, ${when}</p>
					<p class="status ${summary.status}">${STATUSES[summary.status]}</p>
					<p class="headline">${summary.message}</p>
					${warnings(summary)}
				</header>
				<main>${chart(items)}${filter(items)}${lists(items)}</main>
				<footer>${facts(summary)}${lastRuns(earlier)}</footer>
				${SCRIPT_ELEMENT}
			</body>
		</html> `;
	return page.markup;
}

function warnings({ warnings: sentences }: Summary): Html {
	if (sentences.length === 0) return NOTHING;
	return html`<section class="warnings" aria-labelledby="warnings">
		<h2 id="warnings">Warnings</h2>
		<ul>
			${sentences.map((sentence) => html`<li>${sentence}</li>`)}
		</ul>
	</section> `;
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

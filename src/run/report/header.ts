import type { RunStatus, Summary } from '../summary';
import { timeWords } from './facts';
import { html, NOTHING, type Html } from './html';

const TITLES = {
	people: 'People: from BambooHR to iSpring Learn',
	enrollment: 'Enrollments: who needs which course',
	learning: 'Learning: from iSpring Learn to BambooHR',
} satisfies Record<Summary['direction'], string>;

const OPERATIONS = {
	sync: 'Sync',
	plan: 'Plan',
	apply: 'Apply',
	explain: 'Explanation',
	assess: 'Assessment',
	link: 'Link',
	revert: 'Revert',
} satisfies Record<Summary['operation'], string>;

const STATUSES = {
	success: 'Success',
	partial: 'Completed with errors',
	held: 'Held for approval',
} satisfies Record<RunStatus, string>;

/** The title of the page, as a browser tab and a list of files show it. */
export function pageTitle(summary: Summary): string {
	return `${runWords(summary)} | ${TITLES[summary.direction]}`;
}

/** Such as "Plan, 24 November 2026, 06:00 (UTC+01:00)". */
function runWords({ operation, startedAt }: Summary): string {
	return `${OPERATIONS[operation]}, ${timeWords(startedAt)}`;
}

/**
 * What readers need first: which run this is, what it did, and what needs a decision.
 *
 * @param executionUrl the execution in n8n; undefined = unknown
 */
export function header(summary: Summary, executionUrl: string | undefined): Html {
	const { direction, operation, message } = summary;
	const isPreview = (operation === 'plan' || operation === 'assess') && summary.status === 'success';
	return html`<header>
		<h1>${TITLES[direction]}</h1>
		<p class="muted">
			${runWords(summary)}${executionUrl === undefined
				? NOTHING
				: html`, <a href="${executionUrl}" target="_blank" rel="noopener noreferrer">execution in n8n</a>`}
		</p>
		<p class="status ${summary.status}">
			${isPreview ? 'Preview: nothing written' : STATUSES[summary.status]}
		</p>
		<p class="headline">${message}</p>
		${decision(summary)}${warnings(summary)}
	</header>`;
}

function decision({ heldBecause }: Summary): Html {
	if (heldBecause === null) return NOTHING;
	return html`<section class="callout decision" aria-labelledby="decision">
		<h2 id="decision">Needs a decision</h2>
		<p>${heldBecause}</p>
	</section> `;
}

function warnings({ warnings: all, heldBecause }: Summary): Html {
	// What needs a decision is said above already.
	const sentences = all.filter((one) => heldBecause?.startsWith(one.replace(/\.$/, '')) !== true);
	if (sentences.length === 0) return NOTHING;
	return html`<section class="callout" aria-labelledby="warnings">
		<h2 id="warnings">Warnings</h2>
		<ul>
			${sentences.map((sentence) => html`<li>${sentence}</li>`)}
		</ul>
	</section> `;
}

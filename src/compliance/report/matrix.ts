import { bar, legend, PATTERNS } from '../../run/report/bar';
import { barTable } from '../../run/report/bar-table';
import { documentOf, frameOf } from '../../run/report/document';
import { timeWords } from '../../run/report/facts';
import { html, NOTHING, type Html } from '../../run/report/html';
import { number, plural } from '../../run/words';
import { idKey } from '../../ispring/same-id';
import type { GroupRate } from '../plan/rates';
import { STATES } from '../plan/State';
import { groupTable } from './group-table';
import type { MatrixPage } from './MatrixPage';
import { MATRIX_SCRIPT } from './matrix-script';
import { MATRIX_STYLE } from './matrix-style';
import { peopleTable } from './people-table';
import { ruleWords } from './rule-words';
import { percentWords, STATE_LOOKS } from './state-words';

/** Above this number of people, the page has a row for each group instead. */
const MAX_PEOPLE = 2000;

/** Whether the page has a row for each of so many people. */
export function hasRowForEach(people: number): boolean {
	return people <= MAX_PEOPLE;
}

/**
 * Who has which of the courses that they need, as one HTML page. Names and titles come from both systems; they are always
 * inserted as text.
 *
 * @returns a whole HTML document, without anything that needs a network
 */
export function matrixPage(page: MatrixPage): string {
	const body = html`${PATTERNS}
		<header>
			<h1>Who has which training</h1>
			<p class="muted">${timeWords(page.madeAt)}</p>
			<p class="headline">${page.message}</p>
			${warnings(page.warnings)}
		</header>
		<main>${chart(page)} ${keys()} ${table(page)}</main>
		<footer>${basis(page)}</footer> `;
	return documentOf(FRAME, `Training on ${page.madeAt.slice(0, 10)}`, body);
}

function table(page: MatrixPage): Html {
	if (page.groups.length === 0 && page.rows.length === 0) return NOTHING;
	return hasRowForEach(page.people) ? peopleTable(page) : groupTable(page);
}

const FRAME = frameOf(MATRIX_STYLE, MATRIX_SCRIPT);

function warnings(sentences: readonly string[]): Html {
	if (sentences.length === 0) return NOTHING;
	return html`<section class="callout" aria-labelledby="warnings">
		<h2 id="warnings">Warnings</h2>
		<ul>
			${sentences.map((sentence) => html`<li>${sentence}</li>`)}
		</ul>
	</section> `;
}

function chart({ groups, total }: MatrixPage): Html {
	if (total.rate === null) return NOTHING;
	return html`<section aria-labelledby="rates">
		<h2 id="rates">Rates</h2>
		${barTable('Group', groups.map(barOf))}
	</section> `;
}

function barOf(rate: GroupRate) {
	const { group, required, valid, states } = rate;
	const expiring = states.expiring ?? 0;
	const parts = [
		{ name: 'done', count: valid - expiring, words: 'valid' },
		{ name: 'held', count: expiring, words: 'expiring' },
		{ name: 'failed', count: required - valid, words: 'missing' },
	].filter(({ count }) => count > 0);
	return {
		name: `${group}: ${percentWords(rate.rate)}`,
		bar: bar(parts, Math.max(required, 1)),
		words: parts.map(({ name, count, words }) => legend(name, `${number(count)} ${words}`)),
	};
}

function keys(): Html {
	return html`<section aria-labelledby="keys">
		<h2 id="keys">Signs</h2>
		<ul class="keys">
			${STATES.map((state) => {
				const { sign, words, color } = STATE_LOOKS[state];
				return html`<li><i class="${color}">${sign}</i> ${words}</li> `;
			})}
		</ul>
	</section> `;
}

/** By which rules the page was made. */
function basis({ rules, courses, settings }: MatrixPage): Html {
	const titles = new Map(courses.map(({ id, title }) => [idKey(id), title]));
	const namesOf = (ids: readonly string[]) => ids.map((id) => titles.get(idKey(id)) ?? id).join(', ');
	const { validMonths, expiringDays, exemptions, requiredFrom } = settings;
	const months = validMonths === null ? 'for good' : `for ${plural(validMonths, 'month')}`;
	return html`<section aria-labelledby="basis">
		<h2 id="basis">What this rests on</h2>
		<ul>
			${rules.map(({ name, ...rule }) =>
				requiredFrom === 'rules'
					? html`<li>${name}: ${namesOf(rule.courses)} <i>(${ruleWords({ name, ...rule })})</i></li> `
					: html`<li>Everybody in scope: ${namesOf(rule.courses)}</li> `,
			)}
			<li>A success without a certificate counts ${months}.</li>
			<li>What ends within ${plural(expiringDays, 'day')} is expiring soon, and counts as valid.</li>
			<li>Exempt people do not count: ${plural(exemptions.length, 'exemption')}.</li>
			<li>Leavers, and people who have not started yet, are not part of the report.</li>
		</ul>
	</section> `;
}

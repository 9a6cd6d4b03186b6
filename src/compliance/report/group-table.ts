import { html, Html } from '../../run/report/html';
import { groupBy } from '../../people/plan/group-by';
import { number } from '../../run/words';
import { isCounted, type Line } from '../plan/Line';
import { rateOf } from '../plan/rates';
import { isCompliant } from '../plan/State';
import type { MatrixPage } from './MatrixPage';
import { courseHead } from './course-head';
import { percentWords } from './state-words';

/** A row for each group, a column for each course: for companies too large for a row for each person. */
export function groupTable({ lines, courses, groups }: MatrixPage): Html {
	const cells = new Map([...groupBy(lines, groupOf)].map(([group, own]) => [group, groupBy(own, courseOf)]));
	return html`<section aria-labelledby="people">
		<h2 id="people">Groups and courses</h2>
		<p class="muted">
			With so many people, the page shows groups. Who lacks what is in the file of the gaps.
		</p>
		<div class="frame" role="region" aria-label="Table" tabindex="0">
			<table class="matrix">
				<thead>
					<tr>
						<th scope="col">Group</th>
						${courses.map(courseHead)}
					</tr>
				</thead>
				<tbody>
					${groups.map(
						({ group, people }) =>
							html`<tr>
								<th scope="row">${group}<small>${number(people)} people</small></th>
								${courses.map(({ id }) => cell(cells.get(group)?.get(id) ?? []))}
							</tr> `,
					)}
				</tbody>
			</table>
		</div>
	</section> `;
}

function groupOf({ person }: Line): string {
	return person.group;
}

function courseOf({ course }: Line): string {
	return course.id;
}

function cell(lines: readonly Line[]): Html {
	if (lines.some((line) => !isCounted(line))) {
		const valid = lines.filter(({ state }) => isCompliant(state)).length;
		return html`<td class="skipped">${number(valid)} valid</td>`;
	}
	const { required, valid, rate } = rateOf(lines);
	if (rate === null) return html`<td></td>`;
	return html`<td class="${rate === 1 ? 'done' : rate < 0.8 ? 'failed' : 'held'}">
		${percentWords(rate)}<small>${number(valid)} of ${number(required)}</small>
	</td>`;
}

import { html, Html } from '../../run/report/html';
import { number } from '../../run/words';
import { isCounted } from '../plan/Line';
import { rateOf, type StateCounts } from '../plan/rates';
import type { MatrixPage } from './MatrixPage';
import { courseHead } from './course-head';
import { percentWords } from './state-words';

/** A row for each group, a column for each course: for companies too large for a row for each person. */
export function groupTable({ tally, courses, groups }: MatrixPage): Html {
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
								${courses.map((course) => cell(tally.cell(group, course.id), isCounted({ course })))}
							</tr> `,
					)}
				</tbody>
			</table>
		</div>
	</section> `;
}

function cell(states: StateCounts, isCourseCounted: boolean): Html {
	const { required, valid, rate } = rateOf(states);
	if (rate === null) return html`<td></td>`;
	if (!isCourseCounted) return html`<td class="skipped">${number(valid)} valid</td>`;
	return html`<td class="${rate === 1 ? 'done' : rate < 0.8 ? 'failed' : 'held'}">
		${percentWords(rate)}<small>${number(valid)} of ${number(required)}</small>
	</td>`;
}

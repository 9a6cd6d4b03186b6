import { html, NOTHING, type Html } from '../../run/report/html';
import type { Summary } from '../../run/summary';
import { number } from '../../run/words';

const ROWS: ReadonlyArray<[count: string, words: string]> = [
	['create', 'Users to create'],
	['linked', 'Employees found by the stored ID'],
	['matched', 'Employees found by email or login'],
	['disputed', 'Employees disputed'],
	['update', 'Users to update'],
	['activate', 'Users to activate'],
	['deactivate', 'Users to deactivate'],
	['terminate', 'Users to terminate'],
	['held', 'Of these held, because more would lose access than the limits allow'],
	['failed', 'Employees for whom nothing could be done'],
	['seatsNow', 'Active users now'],
	['seatsNeeded', 'Active users after it'],
];

/** What a first sync would do, in numbers; nothing where it would stop. */
export function firstSync({ counts }: Pick<Summary, 'counts'>): Html {
	if (counts.seatsNeeded === undefined) return NOTHING;
	const rows = ROWS.flatMap(([count, words]) => {
		const value = counts[count];
		return value === undefined
			? []
			: [
					html`<dt>${words}</dt>
						<dd>${number(value)}</dd> `,
				];
	});
	return html`<section aria-labelledby="first-sync">
		<h2 id="first-sync">What a first sync would do</h2>
		<dl>${rows}</dl>
	</section> `;
}

import type { Summary } from '../summary';
import { number, plural } from '../words';
import { bar, legend } from './bar';
import { barTable, type BarRow } from './bar-table';
import { html, NOTHING, type Html } from './html';

/** How many employees have a user, and how many leavers are due; only people runs count them. */
export function company({ counts }: Pick<Summary, 'counts'>): Html {
	const rows = [...coverage(counts), ...leavers(counts)];
	if (rows.length === 0) return NOTHING;
	return html`<section aria-labelledby="company">
		<h2 id="company">Employees and leavers</h2>
		${barTable('About', rows)}
	</section> `;
}

function coverage({
	employeesWithUser,
	employeesWithoutUser = 0,
	employeesDisputed = 0,
}: Summary['counts']): BarRow[] {
	if (employeesWithUser === undefined) return [];
	const all = employeesWithUser + employeesWithoutUser + employeesDisputed;
	const parts = [
		{ name: 'done', count: employeesWithUser, words: 'with a user' },
		{ name: 'skipped', count: employeesWithoutUser, words: 'without' },
		{ name: 'disputed', count: employeesDisputed, words: 'disputed' },
	].filter(({ count }) => count > 0);
	return [
		{
			name: `${plural(all, 'employee')} in scope`,
			bar: bar(parts, Math.max(all, 1)),
			words: parts.map(({ name, count, words }) => legend(name, `${number(count)} ${words}`)),
		},
	];
}

function leavers({ leaversDue, leaverLimit, deactivated = 0, terminated = 0 }: Summary['counts']): BarRow[] {
	if (leaversDue === undefined || leaverLimit === undefined) return [];
	const name = leaversDue > leaverLimit ? 'held' : 'planned';
	const before = deactivated + terminated === 0 ? '' : ' before this run';
	return [
		{
			name: 'Users due to be deactivated',
			// A little more than the larger of the two, so that the line of the limit is inside.
			bar: bar([{ name, count: leaversDue }], 1.03 * Math.max(leaversDue, leaverLimit, 1), leaverLimit),
			words: [
				leaversDue === 0 ? html`Nobody ` : legend(name, `${number(leaversDue)}${before}`),
				legend('at-limit', `Limit: ${number(leaverLimit)}`),
			],
		},
	];
}

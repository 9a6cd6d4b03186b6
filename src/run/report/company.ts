import type { Summary } from '../summary';
import { number, plural } from '../words';
import { bar, legend } from './bar';
import { barTable, type BarRow } from './bar-table';
import { html, NOTHING, type Html } from './html';

/** How many employees have a user, and how close a run is to its limits; only runs about people and enrollments count them. */
export function company({ counts }: Pick<Summary, 'counts'>): Html {
	const rows = [...coverage(counts), ...leavers(counts), ...enrollments(counts)];
	if (rows.length === 0) return NOTHING;
	const title = counts.enrollmentsDue === undefined ? 'Employees and leavers' : 'Limits';
	return html`<section aria-labelledby="company">
		<h2 id="company">${title}</h2>
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
	const before = deactivated + terminated === 0 ? '' : ' before this run';
	return limit('Users due to be deactivated', leaversDue, leaverLimit, 'Nobody', before);
}

function enrollments(counts: Summary['counts']): BarRow[] {
	const { enrollmentsDue, enrollmentLimit, endingsDue, endingLimit } = counts;
	return [
		...limit('Enrollments due to be made', enrollmentsDue, enrollmentLimit, 'None', ''),
		...limit('Enrollments due to be ended or closed', endingsDue, endingLimit, 'None', ''),
	];
}

function limit(
	what: string,
	due: number | undefined,
	allowed: number | undefined,
	none: string,
	when: string,
): BarRow[] {
	if (due === undefined || allowed === undefined) return [];
	const name = due > allowed ? 'held' : 'planned';
	return [
		{
			name: what,
			// A little more than the larger of the two, so that the line of the limit is inside.
			bar: bar([{ name, count: due }], 1.03 * Math.max(due, allowed, 1), allowed),
			words: [
				due === 0 ? html`${none} ` : legend(name, `${number(due)}${when}`),
				legend('at-limit', `Limit: ${number(allowed)}`),
			],
		},
	];
}

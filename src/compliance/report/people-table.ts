import { upperFirst } from 'lodash';
import { html, Html, NOTHING } from '../../run/report/html';
import { number } from '../../run/words';
import type { Line, RequiredPerson } from '../plan/Line';
import { compareNames } from '../plan/compare-names';
import { supervisorNames } from '../plan/groups';
import { STATES } from '../plan/State';
import type { Grouping } from '../settings';
import type { MatrixPage } from './MatrixPage';
import { courseHead } from './course-head';
import { STATE_LOOKS } from './state-words';

/** A row for each person, a column for each course. */
export function peopleTable({ rows: given, courses, settings }: MatrixPage): Html {
	const rows = inOrder(given);
	const people = rows.map(([{ person }]) => person);
	const choices = choicesFor(settings.groupBy, people).map((one) => ({
		...one,
		values: distinct(people.map(one.valueOf)),
	}));
	return html`<section aria-labelledby="people">
		<h2 id="people">People and courses</h2>
		${filter(rows, choices)}
		<div class="frame" role="region" aria-label="Table" tabindex="0">
			<table class="matrix">
				<thead>
					<tr>
						<th scope="col">Name</th>
						${courses.map(courseHead)}
					</tr>
				</thead>
				<tbody>
					${rows.map((own) => row(own, courses, choices))}
				</tbody>
			</table>
		</div>
	</section> `;
}

type Row = readonly [Line, ...Line[]];

/** By group and then by name. */
function inOrder(rows: MatrixPage['rows']): Row[] {
	return rows
		.flatMap(([first, ...others]): Row[] => (first ? [[first, ...others]] : []))
		.sort(
			([{ person: one }], [{ person: other }]) =>
				compareNames(one.group, other.group) || compareNames(one.employeeName, other.employeeName),
		);
}

/** Each text with a number to choose it by, without empty ones. */
function distinct(texts: readonly string[]): Map<string, number> {
	const sorted = [...new Set(texts)].filter((text) => text !== '').sort(compareNames);
	return new Map(sorted.map((text, index) => [text, index]));
}

/** What people can be filtered by. */
interface Choice {
	by: string;
	label: string;
	valueOf(person: RequiredPerson): string;
}

interface Choices extends Choice {
	/** Each value with its number. */
	values: ReadonlyMap<string, number>;
}

function choicesFor(groupBy: Grouping, people: readonly RequiredPerson[]): Choice[] {
	const names = supervisorNames(people);
	const isOther = groupBy === 'division' || groupBy === 'location';
	return [
		{ by: 'department', label: 'Department', valueOf: ({ department }) => department },
		...(isOther
			? [{ by: 'group', label: upperFirst(groupBy), valueOf: ({ group }: RequiredPerson) => group }]
			: []),
		{
			by: 'supervisor',
			label: 'Supervisor',
			valueOf: ({ supervisors }) => names.get(supervisors[0]?.key ?? '') ?? '',
		},
	];
}

function row(own: Row, courses: MatrixPage['courses'], choices: readonly Choices[]): Html {
	const [{ person }] = own;
	const byCourse = new Map(own.map((line) => [line.course.id, line]));
	const states = [...new Set(own.map(({ state }) => state))].join(' ');
	const values = choices.map(
		({ by, values: all, valueOf }) => html` data-${by}="${all.get(valueOf(person)) ?? ''}"`,
	);
	const about = [person.group, person.onLeave ? 'on leave' : ''].filter(Boolean).join(', ');
	return html`<tr data-state="${states}" ${values}>
		<th scope="row">${person.employeeName}<small>${about}</small></th>
		${courses.map(({ id }) => cell(byCourse.get(id)))}
	</tr> `;
}

function cell(line: Line | undefined): Html {
	if (!line) return EMPTY;
	const { sign, words, color } = STATE_LOOKS[line.state];
	const when = dateWords(line);
	return html`<td class="${color}" title="${line.reason}">
		<i aria-hidden="true">${sign}</i><span class="unseen">${words}${when}</span>
	</td>`;
}

const EMPTY = new Html('<td></td>');

function dateWords({ state, due, validUntil }: Line): string {
	if (state === 'valid' || state === 'expiring' || state === 'expired') {
		return validUntil === null ? '' : `, until ${validUntil}`;
	}
	return due === null || state === 'exempt' ? '' : `, due ${due}`;
}

function filter(rows: readonly Row[], choices: readonly Choices[]): Html {
	if (rows.length < 2) return NOTHING;
	const used = new Set(rows.flat().map(({ state }) => state));
	const states = STATES.filter((state) => used.has(state)).map(
		(state) => [STATE_LOOKS[state].words, state] as const,
	);
	return html`<div id="filter" role="search" hidden>
		<div><label for="search">Name</label><input id="search" type="search" autocomplete="off" /></div>
		${choices.map(({ by, label, values }) => choice(by, label, [...values]))}
		${choice('state', 'State', states)}
		<p id="shown" role="status" class="muted">${number(rows.length)} people</p>
	</div> `;
}

function choice(by: string, label: string, values: ReadonlyArray<readonly [string, string | number]>): Html {
	if (values.length < 2) return NOTHING;
	return html`<div>
		<label for="by-${by}">${label}</label>
		<select id="by-${by}" data-by="${by}">
			<option value="">All</option>
			${values.map(([words, value]) => html`<option value="${value}">${words}</option> `)}
		</select>
	</div> `;
}

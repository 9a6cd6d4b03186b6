import lodash from 'lodash';
import type { FinishedRun } from '../n8n/n8n-answers.mts';

type Item = Record<string, unknown>;

const SAMPLE_SIZE = 12;
const COLUMN_GAP = 2;
const MAX_WIDTH = 100;
const SHOWN_FIELDS = 4;

const text = (value: unknown): string =>
	value === null || value === undefined || value === ''
		? '–'
		: typeof value === 'object'
			? JSON.stringify(value)
			: String(value);

/** Formats a value: a list with one entry per line, an object as `name: value, …`. */
function readable(value: unknown): string {
	if (Array.isArray(value)) return value.map(text).join('\n') || '–';
	if (value === null || typeof value !== 'object') return text(value);
	return Object.entries(value)
		.map(([key, entry]) => `${key}: ${text(entry)}`)
		.join(', ');
}

/** Splits a text into lines of at most `width` characters, at spaces where possible. */
function wrap(value: string, width: number): string[] {
	return value
		.split('\n')
		.flatMap((line) => line.match(new RegExp(`.{1,${width}}(?=\\s|$)|.{1,${width}}`, 'g')) ?? ['']);
}

/** A text table with columns of at most `widths` characters; longer cells take several lines. */
function table(heading: string[], rows: string[][], widths: number[]): string {
	const wrapped = rows.map((row) => row.map((cell, column) => wrap(cell, widths[column] ?? MAX_WIDTH)));
	const lines = wrapped.flatMap((row) => {
		const height = Math.max(...row.map((cell) => cell.length));
		return lodash.range(height).map((n) => row.map((cell) => (cell[n] ?? '').trim()));
	});
	const columnWidths = widths.map((_, column) =>
		Math.max(...[heading, ...lines].map((row) => row[column]?.length ?? 0)),
	);
	const rule = columnWidths.map((width) => '─'.repeat(width));
	return [heading, rule, ...lines]
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd((columnWidths[column] ?? 0) + COLUMN_GAP))
				.join('')
				.trimEnd(),
		)
		.join('\n');
}

/** A table with the number of items for each combination of values of some fields. */
function countTable(changes: Item[], fields: string[], counted: string): string {
	const counts = lodash.countBy(changes, (item) => fields.map((field) => text(item[field])).join('|'));
	const rows = Object.entries(counts)
		.sort((a, b) => b[1] - a[1])
		.map(([key, count]) => [...key.split('|'), String(count)]);
	return table([...fields.map(lodash.upperFirst), counted], rows, [...fields.map(() => 14), 8]);
}

function changedFields({ changes }: Item): string {
	if (!Array.isArray(changes) || changes.length === 0) return '–';
	const shown = changes
		.slice(0, SHOWN_FIELDS)
		.map(({ field, from, to }) => `${text(field)}: ${text(from)} → ${text(to)}`);
	const more = changes.length - shown.length;
	return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** Some items of every kind, action and outcome, so that rare ones are shown as well. */
function sample(changes: Item[]): Item[] {
	const kinds = Object.values(
		lodash.groupBy(changes, ({ kind, action, outcome }) => [kind, action, outcome].map(text).join(' ')),
	);
	const taken: Item[] = [];
	for (let round = 0; taken.length < SAMPLE_SIZE && kinds.some((kind) => kind.length > round); round++) {
		taken.push(...kinds.flatMap((kind) => kind.slice(round, round + 1)));
	}
	return taken.slice(0, SAMPLE_SIZE);
}

function sampleTable(changes: Item[]): string {
	const rows = sample(changes).map((item) => [
		text(item.employeeName ?? item.courseTitle ?? item.userId),
		item.kind === undefined ? text(item.action) : `${text(item.kind)} ${text(item.action)}`,
		text(item.outcome),
		changedFields(item),
		text(item.error ?? item.reason),
	]);
	return table(['Employee', 'Action', 'Outcome', 'From → to', 'Reason'], rows, [20, 14, 8, 54, 40]);
}

/** An item as a list of names and values. */
const pairs = (item: Item) =>
	table(
		['', ''],
		Object.entries(item).map(([key, value]) => [key, readable(value)]),
		[16, MAX_WIDTH],
	)
		.split('\n')
		.slice(2)
		.join('\n');

function describeDirection(run: FinishedRun, node: string, fields: string[], counted: string): string[] {
	const changes = run.itemsOf(node, 0);
	const [summary] = run.itemsOf(node, 1);
	const { log: _log, ...shown } = summary ?? {};
	return [
		`═══ ${node} ═══`,
		...(changes.length > 0
			? [
					countTable(changes, fields, counted),
					`Examples of the ${changes.length} items in the output "Changes":\n\n${sampleTable(changes)}`,
				]
			: ['Nothing had to be changed.']),
		...(summary ? [`The output "Summary":\n\n${pairs(shown)}`] : []),
	];
}

/** Describes what a run of the workflow for both directions did. */
export function describeRun(run: FinishedRun, tableName: string, tableRow: Item | undefined): string {
	return [
		...describeDirection(run, 'Sync people', ['action', 'outcome', 'situation'], 'Employees'),
		...describeDirection(run, 'Export learning', ['kind', 'action', 'outcome'], 'Records'),
		...(tableRow ? [`═══ Row in the Data Table "${tableName}" ═══\n\n${pairs(tableRow)}`] : []),
		`The run ended with the status "${run.status}".${run.error ? ` ${run.error}` : ''}`,
	].join('\n\n');
}

import { spreadsheetCell } from '../text/spreadsheet-cell';
import type { Change, Decided } from './outcome';

/** The part of an item, of people or of learning, that a log tells. */
export interface Loggable extends Decided {
	employeeName: string | null;
	employeeId: string | null;
	action: string;
	changes: Change[];
	/** Only of learning. */
	kind?: string;
	courseTitle?: string | null;
}

const HEADER = ['Time', 'Person', 'What', 'From', 'To', 'Outcome', 'Reason'];

/**
 * The log of a run as text that people read and spreadsheets take: one line a change, its columns separated by tabs.
 *
 * @param time of the run, ISO 8601
 */
export function logText(items: readonly Loggable[], time: string): string {
	const lines = items.flatMap((item) => linesOf(item, time));
	return [HEADER, ...lines].map((cells) => cells.map(spreadsheetCell).join('\t')).join('\n') + '\n';
}

function linesOf(item: Loggable, time: string): string[][] {
	const person = [item.employeeName, item.employeeId && `(${item.employeeId})`].filter(Boolean).join(' ');
	const what = [item.kind, item.courseTitle && `"${item.courseTitle}"`, item.action]
		.filter(Boolean)
		.join(' ');
	const why = item.error ?? item.reason;
	const line = ({ field, from, to }: Change) => [
		time,
		person,
		`${what} ${field}`,
		from ?? '',
		to ?? '',
		item.outcome,
		why,
	];
	return item.changes.length > 0 ? item.changes.map(line) : [[time, person, what, '', '', item.outcome, why]];
}

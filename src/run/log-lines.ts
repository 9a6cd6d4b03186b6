import { spreadsheetCell } from '../text/spreadsheet-cell';
import type { Change, Decided } from './outcome';

/** The part of an item that a log shows, in any direction. */
export interface Loggable extends Decided {
	employeeName: string | null;
	employeeId: string | null;
	action: string;
	changes: Change[];
	kind?: string;
	/** Of a department or group. */
	name?: string;
	courseTitle?: string | null;
}

const HEADER = ['Time', 'Name', 'Change', 'From', 'To', 'Outcome', 'Reason'];

/**
 * The log of a run as text for people and spreadsheets: one line for each change, with columns separated by tabs.
 *
 * @param time start of the run, ISO 8601
 */
export function logText(items: readonly Loggable[], time: string): string {
	const lines = items.flatMap((item) => linesOf(item, time));
	return [HEADER, ...lines].map((cells) => cells.map(spreadsheetCell).join('\t')).join('\n') + '\n';
}

function linesOf(item: Loggable, time: string): string[][] {
	const name = [item.employeeName ?? item.name, item.employeeId && `(${item.employeeId})`]
		.filter(Boolean)
		.join(' ');
	const kind = item.kind === 'person' ? undefined : item.kind;
	const action = [kind, item.courseTitle && `"${item.courseTitle}"`, item.action].filter(Boolean).join(' ');
	const reason = item.error ?? item.reason;
	const line = ({ field, from, to }: Change) => [
		time,
		name,
		`${action} ${field}`,
		from ?? '',
		to ?? '',
		item.outcome,
		reason,
	];
	return item.changes.length > 0
		? item.changes.map(line)
		: [[time, name, action, '', '', item.outcome, reason]];
}

import { spreadsheetCell } from '../../text/spreadsheet-cell';
import type { AssessmentItem } from '../assess/AssessmentItem';

const HEADER = ['Time', 'Name', 'Check', 'Severity', 'Reason', 'Fix'];

/**
 * An assessment as text for people and spreadsheets: one line for each finding and suggested pair, with columns separated by
 * tabs.
 *
 * @param time of the assessment, ISO 8601
 */
export function assessmentLog(items: readonly AssessmentItem[], time: string): string {
	const lines = items.map((item) => {
		const id = item.employeeId ?? item.userId;
		const name = [item.name, id && `(${id})`].filter(Boolean).join(' ');
		return item.kind === 'finding'
			? [time, name, item.check, item.severity, item.reason, item.fix]
			: [
					time,
					`${name} = ${item.userName} (${item.userId})`,
					'suggestion',
					item.confidence.toFixed(2),
					item.reason,
					'',
				];
	});
	return [HEADER, ...lines].map((cells) => cells.map(spreadsheetCell).join('\t')).join('\n') + '\n';
}

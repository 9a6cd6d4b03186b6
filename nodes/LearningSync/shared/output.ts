import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	IPairedItemData,
} from 'n8n-workflow';
import { logText } from '../../../src/run/log-lines';
import type { EarlierRun } from '../../../src/run/report/earlier-runs';
import { reportFileName } from '../../../src/run/report/file-name';
import { reportPage } from '../../../src/run/report/page';
import type { Reportable } from '../../../src/run/report/Reportable';
import type { Summary } from '../../../src/run/summary';
import { toDisplayText } from '../../../src/text/display-text';

/** More would be a wall of yellow boxes that nobody reads; all of them are in the summary. */
const MAX_HINTS = 3;

export interface PairedChange {
	item: Reportable;
	/** The place of the item that it belongs to; undefined = it is about everybody, so it belongs to all. */
	index?: number;
}

export interface OutputOptions {
	includeLog: boolean;
	report: boolean;
	/** For the report. */
	lastRuns: EarlierRun[];
}

/** The two outputs, Changes and Summary. Also shows in the editor what a person should know about the run. */
export async function twoOutputs(
	context: IExecuteFunctions,
	changes: readonly PairedChange[],
	{ warnings, ...rest }: Summary,
	{ includeLog, report, lastRuns }: OutputOptions,
): Promise<INodeExecutionData[][]> {
	const summary: Summary = { ...rest, warnings: warnings.map(toDisplayText) };
	const hints = summary.warnings.slice(0, MAX_HINTS).map((message) => ({
		message,
		type: 'warning' as const,
		location: 'outputPane' as const,
	}));
	if (hints.length > 0) context.addExecutionHints(...hints);
	const items = changes.map(({ item }) => item);
	const log = includeLog ? { log: logText(items, summary.finishedAt) } : {};
	const files = report
		? { binary: await reportFile(context, reportPage(items, summary, lastRuns), summary) }
		: {};
	const all: IPairedItemData[] = context.getInputData().map((_, item) => ({ item }));
	return [
		changes.map(({ item, index }) => ({
			json: toJson(item),
			pairedItem: index === undefined ? all : { item: index },
		})),
		[{ json: toJson({ ...summary, ...log }), ...files, pairedItem: all }],
	];
}

async function reportFile(
	context: IExecuteFunctions,
	page: string,
	summary: Summary,
): Promise<IBinaryKeyData> {
	const file = Buffer.from(page);
	return { report: await context.helpers.prepareBinaryData(file, reportFileName(summary), 'text/html') };
}

/** Plain data in, plain data out: only the type has to be told. */
function toJson(value: object): IDataObject {
	return Object.fromEntries(Object.entries(value));
}

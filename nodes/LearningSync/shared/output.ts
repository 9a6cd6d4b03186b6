import { trimEnd } from 'lodash';
import type { IBinaryKeyData, IExecuteFunctions, INodeExecutionData, IPairedItemData } from 'n8n-workflow';
import { logText } from '../../../src/run/log-lines';
import type { EarlierRun } from '../../../src/run/report/earlier-runs';
import { reportFileName } from '../../../src/run/report/file-name';
import { reportPage, type ReportContext } from '../../../src/run/report/page';
import type { Reportable } from '../../../src/run/report/Reportable';
import type { PersonLinks } from '../../../src/run/PersonLinks';
import type { Summary } from '../../../src/run/summary';
import { toDisplayText } from '../../../src/text/display-text';
import { toJson } from '../../shared/items/to-json';
import { personLinks } from './person-links';

/** Nobody reads a wall of yellow boxes; the summary has all warnings. */
const MAX_HINTS = 3;

/** An item that can be linked to the pages of a person. */
interface Item {
	employeeId: string | null;
	userId?: string | null;
}

export interface PairedChange<T extends Item = Reportable> {
	item: T;
	/** Of the input item that it belongs to, from 0; undefined = all of them, as in a run that covers everyone. */
	index?: number;
}

export interface OutputOptions {
	includeLog: boolean;
	report: boolean;
	/** The previous runs that the report lists. */
	lastRuns: EarlierRun[];
}

/** How the items of a run look to people. */
export interface Rendering<T> {
	page(items: readonly T[], summary: Summary, context: ReportContext): string;
	/** @param time ISO 8601 */
	log(items: readonly T[], time: string): string;
}

/** The items of the two outputs, Changes and Summary. Also shows the first warnings as hints in the editor. */
export async function twoOutputs(
	context: IExecuteFunctions,
	changes: readonly PairedChange[],
	summary: Summary,
	options: OutputOptions,
): Promise<INodeExecutionData[][]> {
	return await twoOutputsAs({ page: reportPage, log: logText }, context, changes, summary, options);
}

/** The same for items that look different in the report and the log. */
export async function twoOutputsAs<T extends Item>(
	{ page, log }: Rendering<T & Partial<PersonLinks>>,
	context: IExecuteFunctions,
	changes: ReadonlyArray<PairedChange<T>>,
	{ warnings, ...rest }: Summary,
	{ includeLog, report, lastRuns }: OutputOptions,
): Promise<INodeExecutionData[][]> {
	const summary: Summary = { ...rest, warnings: warnings.map(toDisplayText) };
	showWarnings(context, summary.warnings);
	const linksOf = await personLinks(context);
	const linked = changes.map(({ item, index }) => ({ item: { ...item, ...linksOf(item) }, index }));
	const items = linked.map(({ item }) => item);
	const logged = includeLog ? { log: log(items, summary.finishedAt) } : {};
	const files = report
		? {
				binary: await reportFile(context, page(items, summary, reportContext(context, lastRuns)), summary),
			}
		: {};
	const all: IPairedItemData[] = context.getInputData().map((_, item) => ({ item }));
	return [
		linked.map(({ item, index }) => ({
			json: toJson(item),
			pairedItem: index === undefined ? all : { item: index },
		})),
		[{ json: toJson({ ...summary, ...logged }), ...files, pairedItem: all }],
	];
}

/** Shows the first warnings as hints in the editor. */
export function showWarnings(context: IExecuteFunctions, warnings: readonly string[]): void {
	const hints = warnings.slice(0, MAX_HINTS).map((message) => ({
		message,
		type: 'warning' as const,
		location: 'outputPane' as const,
	}));
	if (hints.length > 0) context.addExecutionHints(...hints);
}

function reportContext(context: IExecuteFunctions, earlier: readonly EarlierRun[]): ReportContext {
	const { id } = context.getWorkflow();
	const executionId = context.getExecutionId();
	const base = trimEnd(context.getInstanceBaseUrl(), '/');
	return {
		earlier,
		timezone: context.getTimezone(),
		// A workflow that has never been saved has no ID.
		...(id && executionId && base
			? { executionUrl: `${base}/workflow/${id}/executions/${executionId}` }
			: {}),
	};
}

async function reportFile(
	context: IExecuteFunctions,
	page: string,
	summary: Summary,
): Promise<IBinaryKeyData> {
	const file = Buffer.from(page);
	return { report: await context.helpers.prepareBinaryData(file, reportFileName(summary), 'text/html') };
}

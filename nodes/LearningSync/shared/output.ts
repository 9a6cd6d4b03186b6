import type { IDataObject, IExecuteFunctions, INodeExecutionData, IPairedItemData } from 'n8n-workflow';
import { logText, type Loggable } from '../../../src/run/log-lines';
import type { Summary } from '../../../src/run/summary';

/** More would be a wall of yellow boxes that nobody reads; all of them are in the summary. */
const MAX_HINTS = 3;

export interface PairedChange {
	item: Loggable;
	/** The place of the item that it belongs to; undefined = it is about everybody, so it belongs to all. */
	index?: number;
}

/** The two outputs, Changes and Summary. Also shows in the editor what a person should know about the run. */
export function twoOutputs(
	context: IExecuteFunctions,
	changes: readonly PairedChange[],
	summary: Summary,
	{ includeLog }: { includeLog: boolean },
): INodeExecutionData[][] {
	const hints = summary.warnings.slice(0, MAX_HINTS).map((message) => ({
		message,
		type: 'warning' as const,
		location: 'outputPane' as const,
	}));
	if (hints.length > 0) context.addExecutionHints(...hints);
	const log = includeLog
		? {
				log: logText(
					changes.map(({ item }) => item),
					summary.finishedAt,
				),
			}
		: {};
	const all: IPairedItemData[] = context.getInputData().map((_, item) => ({ item }));
	return [
		changes.map(({ item, index }) => ({
			json: toJson(item),
			pairedItem: index === undefined ? all : { item: index },
		})),
		[{ json: toJson({ ...summary, ...log }), pairedItem: all }],
	];
}

/** Plain data in, plain data out: only the type has to be told. */
function toJson(value: object): IDataObject {
	return Object.fromEntries(Object.entries(value));
}

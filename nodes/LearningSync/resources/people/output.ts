import type { IDataObject, IExecuteFunctions, INodeExecutionData, IPairedItemData } from 'n8n-workflow';
import type { ChangeItem } from '../../../../src/people/ChangeItem';
import type { Summary } from '../../../../src/run/summary';

/** What comes from a run about everybody belongs to all items that came in. */
export function allInputs(context: IExecuteFunctions): IPairedItemData[] {
	return context.getInputData().map((_, item) => ({ item }));
}

/** The two outputs, Changes and Summary. Also shows in the editor what a person should know about the run. */
export function twoOutputs(
	context: IExecuteFunctions,
	changes: Array<{ item: ChangeItem; pairedItem: IPairedItemData | IPairedItemData[] }>,
	summary: Summary,
): INodeExecutionData[][] {
	const messages = summary.warnings.slice(0, MAX_HINTS);
	if (messages.length > 0) {
		context.addExecutionHints(
			...messages.map((message) => ({ message, type: 'warning' as const, location: 'outputPane' as const })),
		);
	}
	return [
		changes.map(({ item, pairedItem }) => ({ json: toJson(item), pairedItem })),
		[{ json: toJson(summary), pairedItem: allInputs(context) }],
	];
}

/** The rest is in the summary; a wall of yellow boxes would not be read. */
const MAX_HINTS = 3;

/** Plain data in, plain data out: only the type has to be told. */
function toJson(value: object): IDataObject {
	return Object.fromEntries(Object.entries(value));
}

import type { IDataObject, IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * What an item says that stands for a failure. Where n8n separates failed items from the others, it is one text: n8n up to
 * 2.35 takes an item with anything else beside `error` for a success, and sends it to the wrong output.
 */
export function errorJson(
	context: IExecuteFunctions,
	{ message, description }: NodeApiError | NodeOperationError,
): IDataObject {
	if (context.getNode().onError === 'continueErrorOutput') {
		return { error: [sentence(message), description].filter(Boolean).join(' ') };
	}
	return { error: message, details: description ?? null };
}

/** With a full stop at its end, unless it has one there, or before the number of the item. */
function sentence(text: string): string {
	return /[.!?]( \[Item \d+\])?$/.test(text) ? text : `${text}.`;
}

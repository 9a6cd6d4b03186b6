import { get } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/items/Parameters';

/** Whether an empty text takes away what is there, or says nothing. */
export type EmptyText = 'clear' | 'say nothing';

/** Whether a field was added and has a value. An expression that finds nothing is no order to take something away. */
export function hasValue(fields: Parameters, property: INodeProperties): boolean {
	return (fields.raw(property) ?? null) !== null;
}

/** The same for a text or an ID. */
export function hasText(
	fields: Parameters,
	property: INodeProperties,
	text: string,
	empties: EmptyText,
): boolean {
	if (text !== '') return true;
	const raw = fields.raw(property);
	// A resource locator has its value inside.
	return empties === 'clear' && typeof get(raw, 'value', raw) === 'string';
}

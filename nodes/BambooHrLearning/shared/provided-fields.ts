import { get } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/items/Parameters';

/** Whether an empty text clears the present value, or is ignored. */
export type EmptyText = 'clear' | 'ignore';

/** Whether a field was added to a collection and has a value. An expression without a value changes nothing. */
export function hasValue(fields: Parameters, property: INodeProperties): boolean {
	return (fields.raw(property) ?? null) !== null;
}

/** The text of a field; undefined if it changes nothing. */
export function providedText(
	fields: Parameters,
	property: INodeProperties,
	emptyText: EmptyText,
): string | undefined {
	return provided(fields, property, fields.text(property), emptyText);
}

/** The ID in a field; undefined if it changes nothing. */
export function providedId(
	fields: Parameters,
	property: INodeProperties,
	emptyText: EmptyText,
): string | undefined {
	return provided(fields, property, fields.bambooHrId(property), emptyText);
}

/**
 * The number in a field, 0 or more; undefined if the field was not added.
 *
 * @throws ParameterError for an empty field or an invalid number
 */
export function providedNumber(
	fields: Parameters,
	property: INodeProperties,
	{ isInteger = false } = {},
): number | undefined {
	if (!hasValue(fields, property)) return undefined;
	const value = fields.number(property, { min: 0 }) ?? fields.refuse(property, 'it is empty.');
	if (!isInteger || Number.isInteger(value)) return value;
	return fields.refuse(property, `${value} is not a whole number.`);
}

export function providedBoolean(fields: Parameters, property: INodeProperties): boolean | undefined {
	return hasValue(fields, property) ? fields.boolean(property) : undefined;
}

function provided(
	fields: Parameters,
	property: INodeProperties,
	text: string,
	emptyText: EmptyText,
): string | undefined {
	if (text !== '') return text;
	const raw = fields.raw(property);
	// A resource locator contains its value.
	return emptyText === 'clear' && typeof get(raw, 'value', raw) === 'string' ? text : undefined;
}

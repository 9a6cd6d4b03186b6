import type { ILoadOptionsFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';

type Property = Pick<INodeProperties, 'name' | 'displayName'>;

/** A parameter as the editor has it: a text, or a resource locator. */
const valueShape = z.union([z.string(), z.number(), z.object({ value: z.union([z.string(), z.number()]) })]);

/**
 * What has been chosen in another parameter that a list depends on.
 *
 * @param path where the editor keeps it, such as `fields.assignmentTable`; by default, at the top level
 * @returns undefined if nothing has been chosen, or an expression decides when the node runs
 */
export function chosen(
	context: ILoadOptionsFunctions,
	{ name }: Pick<Property, 'name'>,
	path = name,
): string | undefined {
	const value = valueShape.safeParse(context.getCurrentNodeParameter(path));
	if (!value.success) return undefined;
	const text = String(typeof value.data === 'object' ? value.data.value : value.data).trim();
	return text === '' || text.startsWith('=') ? undefined : text;
}

/** @throws ParameterError that says what to choose first */
export function requiredChoice(context: ILoadOptionsFunctions, property: Property, path?: string): string {
	const choice = chosen(context, property, path);
	if (choice !== undefined) return choice;
	throw new ParameterError(
		property.displayName,
		'choose it first, because this list depends on it. If an expression sets it, enter an ID instead.',
		'Choose it, then open the list again.',
	);
}

import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';

/**
 * A switch of the top level.
 *
 * @throws ParameterError when an expression gives anything but true or false, which would turn it off silently
 */
export function readToggle(
	context: IExecuteFunctions,
	{ name, displayName, default: initial }: INodeProperties,
): boolean {
	const value = z.boolean().safeParse(context.getNodeParameter(name, 0, initial));
	if (value.success) return value.data;
	throw new ParameterError(
		displayName,
		'the value is neither true nor false.',
		'Turn it on or off, or correct the expression.',
	);
}

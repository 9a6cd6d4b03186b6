import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';
import { trimmed } from './parse-options';

/** A resource locator as the workflow has it: the value, or an expression, alone or with its mode. */
const rawShape = z
	.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
	.catch('');

/**
 * The ID that a resource locator points to; empty when nothing is chosen.
 *
 * @param displayName of the parameter, for the message
 * @throws ParameterError when an expression gives nothing: that is not the same as choosing nothing
 */
export function readLocatorId(context: IExecuteFunctions, name: string, displayName: string): string {
	const value = context.getNodeParameter(name, 0, '', { extractValue: true });
	const id = trimmed.catch('').parse(value);
	const isExpression = rawShape.parse(context.getNode().parameters[name]).startsWith('=');
	if (id !== '' || !isExpression) return id;
	throw new ParameterError(
		displayName,
		'the expression gives no ID.',
		'Correct the expression, or clear the parameter to use its default.',
	);
}

import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';

const idShape = z.string().trim().catch('');

/** A resource locator as the workflow stores it: the value or an expression, alone or with its mode. */
const rawShape = z
	.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
	.catch('');

/**
 * The ID that a resource locator points to; empty when nothing is chosen.
 *
 * @throws ParameterError when an expression gives nothing, which is not the same as choosing nothing
 */
export function readLocatorId(context: IExecuteFunctions, { name, displayName }: INodeProperties): string {
	const value = context.getNodeParameter(name, 0, '', { extractValue: true });
	const id = idShape.parse(value);
	const isExpression = rawShape.parse(context.getNode().parameters[name]).startsWith('=');
	if (id !== '' || !isExpression) return id;
	throw new ParameterError(
		displayName,
		'the expression returns no ID.',
		'Correct the expression, or clear the parameter to use its default.',
	);
}

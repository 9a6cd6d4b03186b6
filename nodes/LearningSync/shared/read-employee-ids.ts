import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';

const idShape = z
	.union([z.string(), z.number()])
	.transform((id) => String(id).trim())
	.catch('');

/**
 * The employee that each input item is about.
 *
 * @param count how many items to read it for
 * @throws ParameterError when it is empty for one of them
 */
export function readEmployeeIds(
	context: IExecuteFunctions,
	{ name, displayName }: INodeProperties,
	count: number,
): string[] {
	return Array.from({ length: count }, (_, item) => {
		const id = idShape.parse(context.getNodeParameter(name, item, '', { extractValue: true }));
		if (id !== '') return id;
		throw new ParameterError(
			displayName,
			`it is empty for input item ${item + 1}.`,
			'Choose an employee, or correct the expression.',
		);
	});
}

import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';

export const trimmed = z.string().transform((text) => text.trim());

export const number = z.union([z.number(), z.string().trim().min(1).transform(Number)]).pipe(z.number());

/** From a multi-select; an expression may give one text with commas. */
export const names = z
	.union([z.array(z.string()), z.string()])
	.transform((value) => (typeof value === 'string' ? value.split(',') : value))
	.transform((list) => list.map((name) => name.trim()).filter((name) => name !== ''));

export const concurrency = number.pipe(z.number().int().min(1).max(16)).default(4);

/**
 * The collection Options, checked: an expression may give anything.
 *
 * @throws ParameterError naming the option whose value cannot be used
 */
export function parseOptions<Shape extends z.ZodTypeAny>(
	context: IExecuteFunctions,
	shape: Shape,
): z.output<Shape> {
	const parsed = shape.safeParse(context.getNodeParameter('options', 0, {}));
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	throw new ParameterError(
		`Options > ${issue?.path.join(' > ') ?? ''}`,
		`the value cannot be used (${issue?.message ?? ''}).`,
		'Choose a value in the editor, or correct the expression.',
	);
}

/**
 * Whether an option has been added in the editor, whatever its expression gives: one that gives nothing may be missing
 * from the parameters that n8n hands out.
 */
export function isOptionAdded(context: IExecuteFunctions, name: string): boolean {
	const raw = z.record(z.unknown()).catch({}).parse(context.getNode().parameters.options);
	const resolved = z
		.record(z.unknown())
		.catch({})
		.parse(context.getNodeParameter('options', 0, {}));
	return Object.hasOwn(raw, name) || Object.hasOwn(resolved, name);
}

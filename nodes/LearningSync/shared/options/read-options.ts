import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import { propertiesOf, type Option } from './option';

/**
 * The values of some options of the collection Options, each with its default when it has not been added.
 *
 * @throws ParameterError naming the option whose value cannot be used: an expression may give anything
 */
export function readOptions<Shape extends Record<string, Option<z.ZodTypeAny>>>(
	context: IExecuteFunctions,
	options: Shape,
): z.output<z.ZodObject<Shape>> {
	const parsed = z.object(options).safeParse(context.getNodeParameter('options', 0, {}));
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	throw new ParameterError(
		['Options', ...displayPath(Object.values(propertiesOf(options)), issue?.path ?? [])].join(' > '),
		`the value cannot be used (${issue?.message ?? ''}).`,
		'Choose a value in the editor, or correct the expression.',
	);
}

/**
 * The names that the editor shows on the way to a value; entries of a list are counted from 1.
 *
 * @param path as zod gives it: the names of properties, and the places of list entries counted from 0
 */
function displayPath(properties: readonly INodeProperties[], path: ReadonlyArray<string | number>): string[] {
	const [first, ...rest] = path;
	if (first === undefined) return [];
	if (typeof first === 'number') return [String(first + 1), ...displayPath(properties, rest)];
	const property = properties.find(({ name }) => name === first);
	return [property?.displayName ?? first, ...displayPath(property ? innerOf(property) : [], rest)];
}

function innerOf({ options = [] }: INodeProperties): INodeProperties[] {
	return options.flatMap((inner) => {
		if ('values' in inner) return inner.values;
		return 'type' in inner ? [inner] : [];
	});
}

/**
 * Whether an option has been added in the editor, whatever its expression gives: one that gives nothing may be missing
 * from the parameters that n8n hands out.
 */
export function isOptionAdded(context: IExecuteFunctions, name: string): boolean {
	const record = z.record(z.unknown()).catch({});
	const raw = record.parse(context.getNode().parameters.options);
	const resolved = record.parse(context.getNodeParameter('options', 0, {}));
	return Object.hasOwn(raw, name) || Object.hasOwn(resolved, name);
}

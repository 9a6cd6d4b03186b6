import { mapValues } from 'lodash';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import { COLLECTIONS } from './collection-list';
import { isOptionAdded } from './is-option-added';
import { assertNoneMisplaced } from './misplaced-options';
import { propertiesOf, type Option, type Options } from './option';
import { assertNoneReplaced } from './replaced-options';

/**
 * The values of some options, wherever the editor shows them, each with its default when it has not been added.
 *
 * @throws ParameterError naming the option whose value cannot be used, because an expression may give anything, or
 * that stands where it is not read
 */
export function readOptions<Shape extends Record<string, Option<z.ZodTypeAny>>>(
	context: IExecuteFunctions,
	options: Shape,
): z.output<z.ZodObject<Shape>> {
	assertNoneMisplaced(context, options);
	assertNoneReplaced(context, options);
	const values = valuesOf(context, options);
	const parsed = z.object(options).safeParse(values);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const path = issue?.path ?? [];
	const collection = options[path[0] ?? '']?.collection;
	const names = displayPath(Object.values(propertiesOf(options)), path);
	throw new ParameterError(
		[...(collection ? [COLLECTIONS[collection].displayName] : []), ...names].join(' > '),
		values[path[0] ?? ''] === null
			? 'it has no value.'
			: `the value cannot be used (${issue?.message ?? ''}).`,
		'Choose a value in the editor, or correct the expression.',
	);
}

/**
 * The values as n8n hands them out; that of an option that has not been added is undefined. An expression that gives
 * nothing is null instead: it must not mean the default, which may be a wider limit than the one that was meant.
 */
function valuesOf(context: IExecuteFunctions, options: Options): Record<string, unknown> {
	const collections = mapValues(COLLECTIONS, (_, name) =>
		record.parse(context.getNodeParameter(name, 0, {})),
	);
	return mapValues(options, ({ collection, panel }, name): unknown => {
		if (!collection) return context.getNodeParameter(name, 0, panel.default) ?? null;
		return collections[collection][name] ?? (isOptionAdded(context, collection, name) ? null : undefined);
	});
}

const record = z.record(z.unknown());

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

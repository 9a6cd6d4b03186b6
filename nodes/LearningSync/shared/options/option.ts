import { mapValues } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { lenient } from './lenient';

/**
 * How to add an option. Each fact about it is written once:
 *
 * 1. If the option changes what a run decides, add it to `src/people/settings.ts` or `src/learning/settings.ts`: type,
 *    default and display name. `const { shape: settings } = peopleSettingsShape` hands it over.
 * 2. Add an entry of the same name to a file in `resources/<resource>/options/`: `option(settings.maxLeavers, {…})`,
 *    with what only the editor needs. An option that decides nothing, such as Include Log, brings its shape along:
 *    `option(z.boolean().default(false).describe('Include Log'), {…})`. One that a single operation has stands in the
 *    file of that operation.
 * 3. Describe it in the settings tables of README.md and README.ru.md. `test/docs/settings.test.ts` fails until both do.
 *
 * The editor, the check of the value, the default, and the name in errors and warnings follow from these.
 */
export type Option<Shape extends z.ZodTypeAny> = z.ZodEffects<Shape, z.output<Shape>, unknown> & {
	/** What the editor shows; the collection adds the name. */
	panel: Omit<INodeProperties, 'name'>;
};

/** A group of options, by their names. */
export type Options = Record<string, Option<z.ZodTypeAny>>;

/**
 * Declares an option: a zod shape that checks it, with what the editor shows.
 *
 * @param shape has a default, and the display name as its description
 * @param panel the n8n property without what the shape knows
 */
export function option<Shape extends z.ZodTypeAny>(
	shape: Shape,
	panel: Omit<INodeProperties, 'name' | 'displayName' | 'default'>,
): Option<Shape> {
	const displayName = shape.description ?? '';
	return Object.assign(
		z.preprocess((value) => lenient(panel, value), shape),
		{
			panel: { ...panel, displayName, default: defaultFor(panel, shape) },
		},
	);
}

/** The n8n properties of some options, by their names. */
export function propertiesOf<Name extends string>(
	options: Record<Name, Option<z.ZodTypeAny>>,
): Record<Name, INodeProperties> {
	return mapValues(options, ({ panel }, name) => ({ ...panel, name }));
}

/** n8n shows options in the order given: the alphabet is the one in which people look for them. */
export function inAlphabeticalOrder(properties: readonly INodeProperties[]): INodeProperties[] {
	return [...properties].sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'));
}

/** The collection Options of an operation. */
export function optionsCollection(options: Options): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: inAlphabeticalOrder(Object.values(propertiesOf(options))),
	};
}

const simpleDefault = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** As n8n writes it: collections and locators have an empty form of their own. */
function defaultFor({ type }: { type: string }, shape: z.ZodTypeAny): INodeProperties['default'] {
	if (type === 'resourceLocator') return { mode: 'list', value: '' };
	if (type === 'collection' || type === 'fixedCollection') return {};
	return simpleDefault.catch('').parse(shape.parse(undefined));
}

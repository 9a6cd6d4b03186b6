import { mapValues } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { CollectionName } from './collection-list';
import { lenient } from './lenient';

/**
 * How to add an option. Each fact about it is written once:
 *
 * 1. If the option changes what a run decides, add it to `src/people/settings.ts` or `src/learning/settings.ts`: type,
 *    default and display name. `const { shape: settings } = peopleSettingsShape` hands it over.
 * 2. Add an entry of the same name to a file in `resources/<resource>/options/`: `option(settings.leaverAction, {…})`,
 *    with what only the editor needs. The file stands for the collection in which the editor shows the option, such as
 *    `who-options.ts` for Who. An option that decides nothing, such as Include Log, brings its shape along:
 *    `option(z.boolean().default(false).describe('Include Log'), {…})`. One that a single operation has stands in the
 *    file of that operation. One that must be visible without opening anything stands in `parameters.ts` of the resource.
 * 3. Describe it in the settings tables of README.md and docs/README.ru.md. `test/docs/settings.test.ts` fails until both do.
 *
 * The editor, the check of the value, the default, and the name in errors and warnings follow from these.
 */
export type Option<Shape extends z.ZodTypeAny> = z.ZodEffects<Shape, z.output<Shape>, unknown> & {
	/** What the editor shows; the group adds the name. */
	panel: Omit<INodeProperties, 'name'>;
	/** Where the editor shows it; undefined = at the top level. Set by `inCollection`. */
	collection?: CollectionName;
};

/** A group of options, by their names. */
export type Options = Record<string, Option<z.ZodTypeAny>>;

/** The n8n property of an option without what its shape knows. */
export type Panel = Omit<INodeProperties, 'name' | 'displayName' | 'default'>;

/**
 * Declares an option: a zod shape that checks it, with what the editor shows.
 *
 * @param shape has a default, and the display name as its description
 * @param panel what only the editor needs
 */
export function option<Shape extends z.ZodTypeAny>(shape: Shape, panel: Panel): Option<Shape> {
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

const simpleDefault = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** As n8n writes it: collections and locators have an empty form of their own. */
function defaultFor({ type }: { type: string }, shape: z.ZodTypeAny): INodeProperties['default'] {
	if (type === 'resourceLocator') return { mode: 'list', value: '' };
	if (type === 'collection' || type === 'fixedCollection') return {};
	return simpleDefault.catch('').parse(shape.parse(undefined));
}

import { isEmpty, pickBy } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import { COLLECTIONS, type CollectionName } from './collection-list';
import { misplacedProperties } from './misplaced-options';
import { replacedProperties } from './replaced-options';
import { inAlphabeticalOrder, propertiesOf, type Options } from './option';

/** Puts options into a collection. Each file of options does so with all that it declares. */
export function inCollection<Group extends Options>(collection: CollectionName, options: Group): Group {
	for (const one of Object.values(options)) one.collection = collection;
	return options;
}

/**
 * The collections of an operation, in the order of the panel. An empty one is left out.
 *
 * @param options all that the operation has, those of the top level too
 */
export function optionCollections(options: Options): INodeProperties[] {
	return Object.entries(COLLECTIONS).flatMap(([name, texts]): INodeProperties[] => {
		const inside = pickBy(options, ({ collection }) => collection === name);
		if (isEmpty(inside)) return [];
		return [
			{
				...texts,
				name,
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					...inAlphabeticalOrder(Object.values(propertiesOf(inside))),
					...misplacedProperties(name, options),
					...replacedProperties(name, options),
				],
			},
		];
	});
}

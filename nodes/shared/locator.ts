import { omit } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';

export interface Locator {
	displayName: string;
	name: string;
	/** The method that fills the list. */
	searchListMethod: string;
	description: string;
	idExample: string;
}

/** A way to point at one thing of the other system: from a list that can be searched, or by its ID. */
export function locator({
	displayName,
	name,
	searchListMethod,
	description,
	idExample,
}: Locator): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose…',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: idExample },
		],
	};
}

/**
 * The same where nothing need be chosen.
 *
 * @param whenEmpty what shows in the empty list: what is taken then
 */
export function optional(
	property: INodeProperties,
	{ description, whenEmpty }: { description: string; whenEmpty: string },
): INodeProperties {
	const modes = (property.modes ?? []).map((mode) =>
		mode.name === 'list' ? { ...mode, placeholder: whenEmpty } : mode,
	);
	return { ...omit(property, 'required'), description, modes };
}

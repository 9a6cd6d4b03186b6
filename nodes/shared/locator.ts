import { omit } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';

export interface Locator {
	displayName: string;
	name: string;
	/** The listSearch method that fills the list. */
	searchListMethod: string;
	description: string;
	idExample: string;
}

/** A required resource locator: something in the other system, from a searchable list or by its ID. */
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
 * The same locator, but optional.
 *
 * @param whenEmpty the placeholder of the list: what is used if nothing is chosen
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

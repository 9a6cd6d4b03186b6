import type { INodePropertyOptions } from 'n8n-workflow';

/** The options of a list in alphabetical order, as a new array. */
export function sortByName(options: readonly INodePropertyOptions[]): INodePropertyOptions[] {
	return [...options].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

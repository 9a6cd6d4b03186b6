import type { INodeProperties } from 'n8n-workflow';

/** The collection of the filters of a Get Many operation. */
export function filtersCollection(options: INodeProperties[]): INodeProperties {
	return collection('Filters', 'filters', 'Add Filter', options);
}

export function optionsCollection(options: INodeProperties[]): INodeProperties {
	return collection('Options', 'options', 'Add Option', options);
}

/** The collection of the optional values of something new. */
export function additionalFieldsCollection(options: INodeProperties[]): INodeProperties {
	return collection('Additional Fields', 'additionalFields', 'Add Field', options);
}

/** The collection of the values to change. */
export function updateFieldsCollection(options: INodeProperties[], description?: string): INodeProperties {
	const property = collection('Update Fields', 'updateFields', 'Add Field', options);
	return description === undefined ? property : { ...property, description };
}

function collection(
	displayName: string,
	name: string,
	placeholder: string,
	options: INodeProperties[],
): INodeProperties {
	return { displayName, name, type: 'collection', placeholder, default: {}, options };
}

import type {
	INodeParameters,
	INodeProperties,
	INodeTypeDescription,
	NodeParameterValueType,
} from 'n8n-workflow';

/**
 * The parameters of a node as the editor saves them. Each stands where the description of the node has its name: at the
 * top level, or in the collection that offers it. So a test names an option, and not the collection that it is in.
 *
 * @param parameters by their names, with the resource and the operation of the node
 * @throws when the description knows no such name for the resource
 */
export function placeParameters(
	{ properties }: INodeTypeDescription,
	parameters: INodeParameters,
): INodeParameters {
	const { resource, operation } = parameters;
	const ofResource = properties.filter((property) => isShown(property, 'resource', resource));
	const ofOperation = ofResource.filter((property) => isShown(property, 'operation', operation));
	const placed: INodeParameters = {};
	for (const [name, value] of Object.entries(parameters)) {
		// A saved workflow may still have an option that only another operation offers.
		const path = pathOf(name, ofOperation) ?? pathOf(name, ofResource);
		if (path === undefined) throw new Error(`No parameter of "${String(resource)}" has the name "${name}"`);
		const [first, second] = path;
		placed[first] = second === undefined ? value : withEntry(placed[first], second, value);
	}
	return placed;
}

function isShown({ displayOptions }: INodeProperties, by: string, value: NodeParameterValueType): boolean {
	const shown = displayOptions?.show?.[by];
	return shown === undefined || shown.some((one) => one === value);
}

/** The name of the parameter, or those of a collection and its option. */
function pathOf(name: string, properties: readonly INodeProperties[]): [string, string?] | undefined {
	if (properties.some((property) => property.name === name)) return [name];
	const collection = properties.find(
		({ type, options = [] }) =>
			type === 'collection' &&
			options.some((option) => option.name === name && !('type' in option && option.type === 'hidden')),
	);
	return collection && [collection.name, name];
}

function withEntry(collection: NodeParameterValueType, name: string, value: NodeParameterValueType) {
	const entries = typeof collection === 'object' && collection !== null ? collection : {};
	return { ...entries, [name]: value };
}

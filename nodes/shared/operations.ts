import { updateDisplayOptions } from 'n8n-workflow';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { ParameterError } from '../../src/errors';
import { sortByName } from './methods/sort-by-name';

/**
 * How an operation is declared, at the top of its own file.
 *
 * To add an operation: write `resources/<resource>/<value>.ts` with a declaration of this type, and list it in the
 * `index.ts` of the resource. Nothing else names it.
 */
export interface OperationDeclaration {
	/** Title case, such as "Get Many". */
	name: string;
	/** Saved workflows hold it, so it never changes. */
	value: string;
	/** What the list of actions in the editor shows, in sentence case: "Get many groups". */
	action: string;
	description: string;
	/** The parameters of this operation, in the order the editor shows them. */
	properties: INodeProperties[];
}

/** By resource, then by operation. */
export type Operations<Operation> = Record<string, Record<string, Operation>>;

interface ResourceDeclaration<Operation> {
	/** Title case and singular. */
	name: string;
	/** Saved workflows hold it, so it never changes. */
	value: string;
	description?: string;
	operations: readonly Operation[];
	/** The value of the operation that is chosen at first. */
	defaultOperation: string;
}

/** A resource of a node: its entry in the list of resources, its parameters, and its operations by their values. */
export interface Resource<Operation> {
	choice: INodePropertyOptions;
	properties: INodeProperties[];
	operations: Record<string, Operation>;
}

/** Collects the operations of a resource: the Operation parameter, and each operation's own parameters. */
export function defineResource<Operation extends OperationDeclaration>({
	operations,
	defaultOperation,
	...choice
}: ResourceDeclaration<Operation>): Resource<Operation> {
	const resource = [choice.value];
	const choices = operations.map(({ name, value, action, description }) => ({
		name,
		value,
		action,
		description,
	}));
	const own = operations.flatMap(({ value, properties }) =>
		updateDisplayOptions({ show: { resource, operation: [value] } }, properties),
	);
	return {
		choice,
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource } },
				options: sortByName(choices),
				default: defaultOperation,
			},
			...own,
		],
		operations: Object.fromEntries(operations.map((operation) => [operation.value, operation])),
	};
}

/**
 * The parameters of a node: the Resource parameter, and those of each resource.
 *
 * @param defaultResource the value of the resource that is chosen at first
 */
export function resourceProperties<Operation>(
	resources: ReadonlyArray<Resource<Operation>>,
	defaultResource: string,
): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: sortByName(resources.map(({ choice }) => choice)),
			default: defaultResource,
		},
		...resources.flatMap(({ properties }) => properties),
	];
}

/** Every operation of a node, to be found by `findOperation`. */
export function operationsOf<Operation>(
	resources: ReadonlyArray<Resource<Operation>>,
): Operations<Operation> {
	return Object.fromEntries(resources.map(({ choice, operations }) => [String(choice.value), operations]));
}

/**
 * The operation that the parameters Resource and Operation name. An expression may give anything.
 *
 * @throws ParameterError when the node has no such operation
 */
export function findOperation<Operation>(
	operations: Operations<Operation>,
	resource: string,
	operation: string,
): Operation {
	const found = own(own(operations, resource) ?? {}, operation);
	if (found !== undefined) return found;
	throw new ParameterError(
		'Operation',
		`the resource "${resource}" has no operation "${operation}".`,
		'Choose one from the list.',
	);
}

/** Leaves out what every object inherits, such as `constructor`. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
	return Object.entries(record).find(([name]) => name === key)?.[1];
}

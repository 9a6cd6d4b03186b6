import type { INodeExecutionData, INodeParameters, INodeTypeDescription } from 'n8n-workflow';
import { choicesOf } from '../docs/described.mts';

/** A run of an operation: `trainingType.create`, its parameters, and its input items. */
export type OperationRun = [
	operation: string,
	parameters?: INodeParameters,
	input?: readonly INodeExecutionData[],
];

/** Every operation of a node, such as `trainingType.create`. */
export function operationsOf({ properties }: INodeTypeDescription): string[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => {
			const [resource] = property.displayOptions?.show?.resource ?? [];
			return choicesOf(property).map(({ value }) => `${String(resource)}.${String(value)}`);
		})
		.sort();
}

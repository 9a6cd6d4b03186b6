import type { INodeExecutionData, INodeParameters, INodeTypeDescription } from 'n8n-workflow';
import { choicesOf } from '../docs/described.mts';

/** One run of one operation: `trainingType.create`, its parameters, and the items that come in. */
export type OperationRun = [
	operation: string,
	parameters?: INodeParameters,
	input?: readonly INodeExecutionData[],
];

/** Every operation of a node, written as above. */
export function operationsOf({ properties }: INodeTypeDescription): string[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => {
			const [resource] = property.displayOptions?.show?.resource ?? [];
			return choicesOf(property).map(({ value }) => `${String(resource)}.${String(value)}`);
		})
		.sort();
}

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runLearningSync } from '../../../../src/learning/run';
import { runExclusively } from '../../shared/turns/run-exclusively';
import { twoOutputs } from '../../shared/output';
import { inputOf } from '../../shared/scope';
import { clientsFor } from '../../shared/clients';
import { readLearningParameters } from './read-parameters';

export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readLearningParameters(this);
	const { items, summary } = await runExclusively(
		this,
		async () => await runLearningSync(clientsFor(this, parameters), parameters),
	);
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}

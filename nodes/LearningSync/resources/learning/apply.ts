import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runLearningApply } from '../../../../src/learning/run-apply';
import { runExclusively } from '../../shared/turns/run-exclusively';
import { twoOutputs } from '../../shared/output';
import { clientsFor } from '../../shared/clients';
import { readLearningParameters } from './read-parameters';

export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readLearningParameters(this);
	const input = this.getInputData().map(({ json }) => json);
	const { items, summary } = await runExclusively(
		this,
		async () => await runLearningApply(clientsFor(this, parameters), parameters, input),
	);
	return await twoOutputs(this, items, summary, parameters);
}
